package org.spaceodt.sandbox.tenant.id;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The ids that imported things of one kind came with. They are found in that form and in the plain one within it. */
public final class IdTable {
    private static final String SCHEME = "ciscospark://";

    private final String[] ids;
    private final Map<String, Integer> places;

    public IdTable(List<String> ids) {
        this.ids = ids.toArray(String[]::new);
        this.places = new HashMap<>(this.ids.length * 2);
        for (int n = 0; n < this.ids.length; n++) {
            places.putIfAbsent(plain(this.ids[n]), n);
        }
    }

    public int size() {
        return ids.length;
    }

    public String id(int index) {
        return ids[index];
    }

    public OptionalInt index(String id) {
        Integer place = places.get(plain(id));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    /** What follows the last slash within a Webex id, or the id itself when it is no such id. */
    public static String plain(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            return text.startsWith(SCHEME) ? text.substring(text.lastIndexOf('/') + 1) : id;
        } catch (IllegalArgumentException notBase64) {
            return id;
        }
    }
}
