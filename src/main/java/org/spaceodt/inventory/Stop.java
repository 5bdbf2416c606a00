package org.spaceodt.inventory;

import java.io.IOException;
import org.spaceodt.webex.Failure;

/** Why a run ends before all is read. */
sealed interface Stop {
    /** For the ledger, in English as all of it. */
    String inWords();

    /** The operator asked for it. */
    record Interrupted() implements Stop {
        @Override
        public String inWords() {
            return "interrupted";
        }
    }

    /** The token was refused: at the first call, or from some call on. */
    record TokenRefused(Failure failure) implements Stop {
        @Override
        public String inWords() {
            return "the token was refused: " + failure.message();
        }
    }

    /** There is no connection to the API. */
    record Unreachable(Failure failure) implements Stop {
        @Override
        public String inWords() {
            return "the API cannot be reached: " + failure.message();
        }
    }

    /** What answers is not the API. */
    record NotTheApi(Failure failure) implements Stop {
        @Override
        public String inWords() {
            return failure.message();
        }
    }

    /** A file could not be written. */
    record Disk(IOException failure) implements Stop {
        @Override
        public String inWords() {
            return Trouble.inWords(failure);
        }
    }

    /** A fault of the program. It must not pass for a complete export. */
    record Fault(Throwable failure) implements Stop {
        @Override
        public String inWords() {
            return "internal fault: " + failure;
        }
    }
}
