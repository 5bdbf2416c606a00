package org.spaceodt.webex.ahead;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spaceodt.webex.Request;

/** What a list is asked for. */
final class Filters {
    private Filters() {}

    /** By name, without the organization, which is that of who asks. */
    static Map<String, String> of(Request request) {
        Map<String, String> filters = new LinkedHashMap<>();
        int mark = request.pathAndQuery().indexOf('?');
        if (mark >= 0) {
            for (String text : request.pathAndQuery().substring(mark + 1).split("&")) {
                int equals = text.indexOf('=');
                if (equals > 0) {
                    filters.put(
                            text.substring(0, equals),
                            URLDecoder.decode(text.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        filters.remove("orgId");
        return filters;
    }
}
