package org.spaceodt.change;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.change.plan.shown.FieldLine;
import org.spaceodt.text.Words;

/**
 * What people call a field of the API: {@code callForwarding/always/destination} is "forwarding › always › destination" in their
 * language. Names among its parts, such as a number's or a queue's, stay; ids do not. What has no name here is called as in the API.
 */
@RegisterResourceBundle(bundleName = FieldNames.BUNDLE)
public final class FieldNames {
    static final String BUNDLE = "org.spaceodt.change.fields";

    private static final String PART = " › ";
    /** Each licence is a field: its name is the value. */
    private static final Pattern LICENSE = Pattern.compile("^(licenses)/[^/]+$");
    /** Each queue is one, by name and id. */
    private static final Pattern QUEUE =
            Pattern.compile("^(callQueues|customerAssistQueues)/([^/]+) \\([^()/]+\\)(/.+)?$");

    private final Words words;

    public FieldNames(Locale language) {
        this.words = Words.of(BUNDLE, language);
    }

    /** @param path of a difference: parts with a slash between them */
    public String of(String path) {
        Matcher license = LICENSE.matcher(path);
        if (license.matches()) {
            return called(license.group(1));
        }
        Matcher queue = QUEUE.matcher(path);
        if (queue.matches()) {
            String rest = queue.group(3) == null || isOfQueue(path) ? "" : queue.group(3);
            return called(queue.group(1))
                    + PART
                    + queue.group(2)
                    + (rest.isEmpty() ? "" : PART + called(rest.substring(1)));
        }
        return called(path);
    }

    /** Whether the value is the id of the queue that the path names. */
    private static boolean isOfQueue(String path) {
        return path.endsWith(")/id");
    }

    /** The value as people read it: the name in the path stands for its id. */
    String value(String path, String shown) {
        Matcher queue = QUEUE.matcher(path);
        return queue.matches() && isOfQueue(path) && !shown.equals(FieldLine.NOTHING) ? queue.group(2) : shown;
    }

    private String called(String path) {
        List<String> called = new ArrayList<>();
        String whole = "";
        for (String part : path.split("/")) {
            whole += whole.isEmpty() ? part : "/" + part;
            called.add(words.has(whole) ? words.get(whole) : words.has(part) ? words.get(part) : part);
        }
        return String.join(PART, called);
    }
}
