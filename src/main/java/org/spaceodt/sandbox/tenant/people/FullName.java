package org.spaceodt.sandbox.tenant.people;

import org.spaceodt.sandbox.tenant.draw.Draw;

/** A first name and two surnames, as indexes into the lists of names. */
public record FullName(int given, int surname, int secondSurname) {
    public static FullName of(Draw draw, int person) {
        return new FullName(
                draw.below(NamePool.FIRST.size(), "first name", person),
                draw.below(NamePool.LAST.size(), "surname", person),
                draw.below(NamePool.LAST.size(), "second surname", person));
    }

    public String first() {
        return NamePool.FIRST.name(given);
    }

    public String last() {
        return NamePool.LAST.name(surname) + " " + NamePool.LAST.name(secondSurname);
    }

    public String display() {
        return first() + " " + last();
    }

    /** The name as the API shows it. */
    public PersonName shown() {
        return new PersonName(first(), last(), display());
    }

    /** The name as in an e-mail address, without a number. */
    public String ascii() {
        return NamePool.FIRST.ascii(given) + "." + NamePool.LAST.ascii(surname) + "."
                + NamePool.LAST.ascii(secondSurname);
    }

    /** A number that stands for the name. */
    public int code() {
        return (given * NamePool.LAST.size() + surname) * NamePool.LAST.size() + secondSurname;
    }

    /** The code of a name spelt as in an e-mail address, or -1 when there is no such name. */
    public static int codeOf(String ascii) {
        String[] parts = ascii.split("\\.", -1);
        if (parts.length != 3) {
            return -1;
        }
        int given = NamePool.FIRST.find(parts[0]);
        int surname = NamePool.LAST.find(parts[1]);
        int second = NamePool.LAST.find(parts[2]);
        return given < 0 || surname < 0 || second < 0 ? -1 : new FullName(given, surname, second).code();
    }
}
