package org.spaceodt.change.guard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Protected numbers, found in any spelling: with the country, without it, or behind a prefix of the house. A short code is found
 * only where a number stands. Immutable.
 */
final class ProtectedNumbers {
    private static final Pattern BLANKS = Pattern.compile("[\\s().\\-/]|^tel:");
    private static final Pattern NUMBER_HERE =
            Pattern.compile("number|destination|extension|phone|transfer|forward|dial|prefix");
    /** Longest prefix of a house before a number without its country. */
    private static final int PREFIX = 4;

    private final Map<String, ProtectedEntry> full = new HashMap<>();
    private final Map<String, ProtectedEntry> national = new HashMap<>();
    private final Map<String, ProtectedEntry> shortCodes = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    ProtectedNumbers(List<ProtectedEntry> entries) {
        entries.stream()
                .filter(entry -> entry.kind() == ProtectedEntry.Kind.NUMBER)
                .forEach(this::add);
    }

    private void add(ProtectedEntry entry) {
        if (!entry.value().startsWith("+")) {
            shortCodes.putIfAbsent(entry.value(), entry);
            return;
        }
        put(full, entry.value().substring(1), entry);
        try {
            put(
                    national,
                    PhoneNumberUtil.getInstance()
                            .getNationalSignificantNumber(
                                    PhoneNumberUtil.getInstance().parse(entry.value(), null)),
                    entry);
        } catch (NumberParseException e) {
            // Of a country that nobody knows: found with its plus alone.
        }
    }

    private void put(Map<String, ProtectedEntry> numbers, String digits, ProtectedEntry entry) {
        numbers.putIfAbsent(digits, entry);
        lengths.add(digits.length());
    }

    /** @param path where the text stands */
    Optional<ProtectedEntry> in(String path, String text) {
        String dialled = BLANKS.matcher(text).replaceAll("");
        if (full.isEmpty() && shortCodes.isEmpty() || !isDialled(dialled)) {
            return Optional.empty();
        }
        if (dialled.startsWith("+")) {
            return Optional.ofNullable(full.get(dialled.substring(1)));
        }
        if (shortCodes.containsKey(dialled)) {
            return NUMBER_HERE.matcher(path.toLowerCase(Locale.ROOT)).find()
                    ? Optional.of(shortCodes.get(dialled))
                    : Optional.empty();
        }
        return lengths.stream()
                .filter(length -> length <= dialled.length())
                .flatMap(length -> ending(dialled, length).stream())
                .findFirst();
    }

    private static boolean isDialled(String text) {
        String digits = text.startsWith("+") ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private Optional<ProtectedEntry> ending(String dialled, int length) {
        String end = dialled.substring(dialled.length() - length);
        ProtectedEntry alone = dialled.length() - length <= PREFIX ? national.get(end) : null;
        return Optional.ofNullable(full.get(end)).or(() -> Optional.ofNullable(alone));
    }
}
