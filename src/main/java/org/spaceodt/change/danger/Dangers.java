package org.spaceodt.change.danger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dangers of what is written, in rows of each kind; a row may be of several.
 *
 * @param emergency something gets a number that is for emergencies, or calls are sent to one
 * @param premium calls are sent to premium numbers, or may be made to them from now on
 * @param international the same of other countries
 * @param mainNumber the main number of a location is set, given to somebody or taken away
 * @param share how many of the organization's people are touched, 0 to 1; empty when nobody tells how many there are
 * @param limit the share from which it is many, 0 to 1
 */
@RegisterForReflection
@JsonPropertyOrder({"emergency", "premium", "international", "main_number", "share", "share_limit"})
public record Dangers(
        int emergency,
        int premium,
        int international,
        @JsonProperty("main_number") int mainNumber,
        Optional<Double> share,
        @JsonProperty("share_limit") double limit) {
    private static final String UNKNOWN = "?";
    private static final Pattern TEXT = Pattern.compile("emergency (\\d+), premium (\\d+), international (\\d+),"
            + " main_number (\\d+), share (\\d+\\.\\d+|\\?) of (\\d+\\.\\d+)");

    /** The same in every language: {@code danger: emergency 0, premium 12, international 40, main_number 1, share 0.31 of 0.10}. */
    public String line() {
        return "danger: " + text();
    }

    /** As it is kept. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "emergency %d, premium %d, international %d, main_number %d, share %s of %.2f",
                emergency,
                premium,
                international,
                mainNumber,
                share.map(known -> String.format(Locale.ROOT, "%.2f", known)).orElse(UNKNOWN),
                limit);
    }

    /** Empty for what is no such text. */
    public static Optional<Dangers> of(String text) {
        Matcher read = TEXT.matcher(text);
        return read.matches()
                ? Optional.of(new Dangers(
                        Integer.parseInt(read.group(1)),
                        Integer.parseInt(read.group(2)),
                        Integer.parseInt(read.group(3)),
                        Integer.parseInt(read.group(4)),
                        Optional.of(read.group(5))
                                .filter(known -> !known.equals(UNKNOWN))
                                .map(Double::valueOf),
                        Double.parseDouble(read.group(6))))
                : Optional.empty();
    }

    /** Whether there is any. */
    public boolean any() {
        return emergency + premium + international + mainNumber > 0
                || share.filter(known -> known > limit).isPresent();
    }

    /** Of several plans of one organization; people in both count twice. */
    public Dangers and(Dangers other) {
        return new Dangers(
                emergency + other.emergency,
                premium + other.premium,
                international + other.international,
                mainNumber + other.mainNumber,
                share.flatMap(one -> other.share.map(more -> Math.min(1, one + more))),
                limit);
    }
}
