package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;
import org.spaceodt.webex.cause.Failure;

/** Finds out whether a write was carried out whose answer was lost, or was an error. */
@FunctionalInterface
public interface Look {
    /**
     * Reads back.
     *
     * @return what the write would have been answered, if it was carried out; empty when it surely was not
     * @throws WebexException when nobody can tell, because it could not be read
     * @throws Undecided when nobody can tell, because what was read fits both
     */
    Optional<JsonNode> look();

    /** What was read back tells neither that the write was carried out nor that it was not. */
    final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Undecided(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * Whether even that refusal may hide a change that was made, as a 4xx may for {@code POST} and {@code PUT /people}
     * (operational facts, "Rate limits and retries"). Not asked after a try whose answer was lost: then it always looks.
     */
    default boolean evenAfter(Failure refusal) {
        return false;
    }

    /** The same look, also after those refusals. */
    default Look alsoAfter(Predicate<Failure> refusals) {
        Look self = this;
        return new Look() {
            @Override
            public Optional<JsonNode> look() {
                return self.look();
            }

            @Override
            public boolean evenAfter(Failure refusal) {
                return refusals.test(refusal);
            }
        };
    }
}
