package org.spaceodt.webex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Answers reads of single objects from pages of lists, where those are fewer. Thread-safe. */
public interface ReadAhead {
    /**
     * An object that is asked for by its id.
     *
     * @param fields that are needed of it; none for all that the API has
     * @param webex who asks
     * @return empty where it has to be read by itself
     */
    Optional<ObjectNode> one(Request request, List<String> fields, WebexClient webex);

    /** Those of a list that a filter leaves, and perhaps others; empty where they have to be asked for. */
    Optional<List<ObjectNode>> some(Request request, WebexClient webex);

    /**
     * The same as far as the list is read for many, and for the first few: of those that come then some may be missing. Empty also
     * where the list is not worth its pages.
     */
    default List<ObjectNode> listed(Request request, WebexClient webex) {
        return List.of();
    }

    /**
     * Hands over all of a list that is read anyhow, each item once, and answers later reads from it.
     *
     * @return false where that list answers no reads: nothing was read then
     * @throws WebexException when it could not be read; what came before was handed over already
     */
    default boolean each(Request request, WebexClient webex, Consumer<JsonNode> item) {
        return false;
    }

    /** Says of an object that it will be asked for by its id. */
    void expect(Request request, WebexClient webex);

    /** An object was read, all of it. */
    default void seen(Request request, ObjectNode object, WebexClient webex) {}

    /** Something was written: all that was read may be otherwise now. */
    void forget();
}
