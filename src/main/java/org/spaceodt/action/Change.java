package org.spaceodt.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.spaceodt.text.Text;

/**
 * What a plan says of one row. It can be kept as JSON, looked at, and applied later exactly as it is: everything that is
 * needed to write it is in it.
 *
 * <p>{@code before} and {@code after} have the same fields, in the API's spelling: those that the row gives and that differ.
 * {@code unseen} is what is written as well but never read back by the API, so that nobody can verify it.
 */
@RegisterForReflection
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.Create.class, name = "create"),
    @JsonSubTypes.Type(value = Change.Update.class, name = "update"),
    @JsonSubTypes.Type(value = Change.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Change.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Change.Refused.class, name = "refused")
})
public sealed interface Change {
    Target target();

    /** A change that writes something. */
    sealed interface Effective extends Change {
        /** Empty for a creation. */
        ObjectNode before();

        /** Empty for a removal. */
        ObjectNode after();

        /** Written as well, and perhaps never read back. */
        ObjectNode unseen();

        /** The whole object as it was read before, an {@link Image}; empty where it is not known. */
        ObjectNode image();

        /** The same, of something whose id is known by now. */
        Effective of(Target other);

        /** The same, of an object that was read like that before it is written. */
        Effective seenAs(ObjectNode whole);

        /** Field by field. */
        default List<Difference> differences() {
            return Difference.between(before(), after());
        }
    }

    @RegisterForReflection
    record Create(Target target, ObjectNode after, ObjectNode unseen) implements Effective {
        @Override
        public ObjectNode before() {
            return after.objectNode();
        }

        @Override
        public ObjectNode image() {
            return after.objectNode();
        }

        @Override
        public Create seenAs(ObjectNode whole) {
            return this;
        }

        @Override
        public Create of(Target other) {
            return new Create(other, after, unseen);
        }
    }

    /**
     * @param exact whether all else has to be as in the image afterwards, too: what an undo takes along it puts back
     * @param lost what an undo does not bring back, as far as it is known, beside what is read of the object
     */
    @RegisterForReflection
    record Update(
            Target target,
            ObjectNode before,
            ObjectNode after,
            ObjectNode unseen,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) ObjectNode image,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean exact,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Text> lost)
            implements Effective {
        public Update {
            image = image == null ? Fields.none() : image;
            lost = lost == null ? List.of() : List.copyOf(lost);
        }

        public Update(
                Target target,
                ObjectNode before,
                ObjectNode after,
                ObjectNode unseen,
                ObjectNode image,
                boolean exact) {
            this(target, before, after, unseen, image, exact, List.of());
        }

        public Update(Target target, ObjectNode before, ObjectNode after, ObjectNode unseen) {
            this(target, before, after, unseen, Fields.none(), false);
        }

        @Override
        public Update seenAs(ObjectNode whole) {
            return new Update(target, before, after, unseen, whole, exact, lost);
        }

        @Override
        public Update of(Target other) {
            return new Update(other, before, after, unseen, image, exact, lost);
        }

        public Update losing(List<Text> what) {
            return new Update(target, before, after, unseen, image, exact, what);
        }
    }

    /** Only an undo plans this. */
    @RegisterForReflection
    record Remove(
            Target target,
            ObjectNode before,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) ObjectNode image) implements Effective {
        public Remove {
            image = image == null ? Fields.none() : image;
        }

        public Remove(Target target, ObjectNode before) {
            this(target, before, Fields.none());
        }

        @Override
        public Remove seenAs(ObjectNode whole) {
            return this;
        }

        @Override
        public ObjectNode after() {
            return before.objectNode();
        }

        @Override
        public ObjectNode unseen() {
            return before.objectNode();
        }

        @Override
        public Remove of(Target other) {
            return new Remove(other, before, image);
        }
    }

    /** It is so already. */
    @RegisterForReflection
    record Nothing(Target target, Text reason) implements Change {}

    @RegisterForReflection
    record Refused(Target target, List<Text> reasons) implements Change {}
}
