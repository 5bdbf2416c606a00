package org.spaceodt.sandbox.tenant.origin.invented;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.people.FullName;

/**
 * E-mail addresses {@code nombre.apellido.apellido@example.com}. People of the same name are told apart by a number (2, 3, ...), in the
 * order of their indexes. One long per person is all that is kept: names in the high half, index in the low half, sorted.
 */
final class Emails {
    private static final String DOMAIN = "@example.com";

    private final long[] byName;

    Emails(Draw draw, int people) {
        this.byName = new long[people];
        for (int person = 0; person < people; person++) {
            byName[person] = (long) FullName.of(draw, person).code() << 32 | person;
        }
        Arrays.sort(byName);
    }

    String of(FullName name, int person) {
        int namesake = Arrays.binarySearch(byName, (long) name.code() << 32 | person) - first(name.code());
        return name.ascii() + (namesake == 0 ? "" : namesake + 1) + DOMAIN;
    }

    /** The person with this address, in whatever case it is written. */
    OptionalInt find(String email) {
        String lower = email.strip().toLowerCase(Locale.ROOT);
        if (!lower.endsWith(DOMAIN)) {
            return OptionalInt.empty();
        }
        String local = lower.substring(0, lower.length() - DOMAIN.length());
        int letters = local.length();
        while (letters > 0 && Character.isDigit(local.charAt(letters - 1))) {
            letters--;
        }
        int code = FullName.codeOf(local.substring(0, letters));
        return code < 0 ? OptionalInt.empty() : find(code, local.substring(letters));
    }

    private OptionalInt find(int code, String number) {
        if (number.length() > 6 || number.startsWith("0") || number.equals("1")) {
            return OptionalInt.empty();
        }
        int at = first(code) + (number.isEmpty() ? 0 : Integer.parseInt(number) - 1);
        boolean known = at < byName.length && byName[at] >>> 32 == code;
        return known ? OptionalInt.of((int) byName[at]) : OptionalInt.empty();
    }

    /** Where the people of this name begin, or would begin. */
    private int first(int code) {
        int at = Arrays.binarySearch(byName, (long) code << 32);
        return at < 0 ? -at - 1 : at;
    }
}
