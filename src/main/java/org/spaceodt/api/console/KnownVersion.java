package org.spaceodt.api.console;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spaceodt.api.problem.ProblemKind;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.console.master.MasterState;

/** Which version of the masters somebody knows: what they send is to change no other. */
public final class KnownVersion {
    static final String VERSION = "version";
    static final String HEADER = "If-Match";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private KnownVersion() {}

    /**
     * @param ifMatch the header, or nothing
     * @param member {@value #VERSION} beside the rest; text, as a number is read
     * @return empty where nobody says it: then whichever there is
     * @throws Refusal when it is none, or the two differ
     */
    static OptionalLong of(String ifMatch, Optional<JsonNode> member) {
        OptionalLong header = ifMatch == null || ifMatch.strip().equals("*")
                ? OptionalLong.empty()
                : OptionalLong.of(number(HEADER, ifMatch.strip()));
        OptionalLong said = member.filter(node -> !node.isNull()).isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        number(VERSION, member.get().isTextual() ? member.get().asText() : ""));
        if (header.isPresent() && said.isPresent() && !header.equals(said)) {
            throw Refusal.part(VERSION, "twice");
        }
        return header.isPresent() ? header : said;
    }

    private static long number(String part, String text) {
        Matcher tag = TAG.matcher(text);
        if (!tag.matches()) {
            throw Refusal.part(part, "version", Refusal.excerpt(text));
        }
        return Long.parseLong(tag.group(1));
    }

    /** For whoever asks with {@value #HEADER} the next time. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Somebody else has changed something since. */
    static Refusal outdated(MasterState now) {
        return now.last()
                .map(last -> Refusal.of(
                        ProblemKind.MASTERS_CHANGED, last.by(), last.at().toString(), String.valueOf(now.version())))
                .orElseGet(() -> Refusal.of(ProblemKind.MASTERS_CHANGED, "-", "-", String.valueOf(now.version())));
    }

    /** @throws Refusal when it is another version than somebody knows */
    public static void check(OptionalLong known, MasterState now) {
        if (known.isPresent() && known.getAsLong() != now.version()) {
            throw outdated(now);
        }
    }
}
