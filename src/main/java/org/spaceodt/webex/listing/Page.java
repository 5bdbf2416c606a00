package org.spaceodt.webex.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.spaceodt.webex.cause.Failure;

/**
 * A part of a list, as it came.
 *
 * @param items each once, in the order of the API
 * @param repeated ids of items that had come before and were left out; nothing is missing for it
 * @param halved names of items in which a half of a character was replaced
 * @param faults what Webex said that it could not give, and items that must not be there: with any of these the list is not
 *     whole
 */
public record Page(List<JsonNode> items, List<String> repeated, List<String> halved, List<Failure> faults) {}
