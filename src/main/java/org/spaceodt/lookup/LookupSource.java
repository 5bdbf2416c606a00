package org.spaceodt.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Where the rows of modules come from, with the columns that exports have. */
public interface LookupSource {
    /** Who is told of rows. */
    interface Visitor {
        /** @param cells by column, empty text for what is empty; another row's from the next call on */
        void row(Map<String, String> cells) throws IOException;
    }

    /** What it is, and what is to be known of it. */
    LookupOrigin origin();

    /** How a module is there. */
    enum Standing {
        WHOLE,
        /** Something is missing of it. */
        INCOMPLETE,
        /** It was not read. */
        ABSENT
    }

    Standing standing(String module) throws IOException;

    /**
     * All rows of a module, none where it is absent.
     *
     * @throws org.spaceodt.webex.WebexException when Webex does not give them
     */
    void each(String module, Visitor visitor) throws IOException;

    /**
     * The rows of a module in which an id stands, and perhaps others: what holds the files need not understand those that cannot be meant.
     *
     * @param id as Webex gives it
     */
    default void eachWith(String id, String module, Visitor visitor) throws IOException {
        each(module, visitor);
    }

    /**
     * The rows of a module that Webex itself finds by a text: those that are exactly that are among them. Files have none.
     *
     * @param text a name, an address, a whole number or an extension
     */
    default void found(String text, String module, Visitor visitor) throws IOException {}

    /**
     * Those rows of a module that were read with an id, such as the forwarding of a person.
     *
     * @param idColumn the column of the module that holds the id
     */
    default void each(String module, String idColumn, String id, Visitor visitor) throws IOException {
        eachWith(id, module, cells -> {
            if (id.equals(cells.get(idColumn))) {
                visitor.row(cells);
            }
        });
    }

    /**
     * A setting of a person that no export has.
     *
     * @param operation that reads it, by its id
     * @return empty where it is not read, or there is none
     * @throws org.spaceodt.webex.WebexException when Webex does not give it
     */
    default Optional<JsonNode> ofPerson(String operation, String person) {
        return Optional.empty();
    }
}
