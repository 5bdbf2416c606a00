package org.spaceodt.change.cell;

import java.util.Optional;
import java.util.function.Function;

/** What a cell means: it decides what counts as damage, and how the cell is read. No cell is ever a date. */
public enum Kind {
    TEXT(Style.WORDS, "text", "", CodeCell::any),
    /** Letters and digits that mean nothing to people: no blanks inside. */
    ID(Style.IDENTIFIER, "id", "", CodeCell::identifier),
    /** The id of an organization. */
    ORGANIZATION(
            Style.IDENTIFIER, "organization", "Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi80NDI4", CodeCell::identifier),
    /** An id in either form, or the name of the location. */
    LOCATION(Style.WORDS, "location", "Sede Alameda", CodeCell::any),
    /** An id in either form, or the e-mail address of the person. */
    PERSON(Style.WORDS, "person", "ana.ejemplo@example.com", CodeCell::any),
    WORKSPACE(Style.WORDS, "workspace", "Sala Alameda", CodeCell::any),
    LICENSE(Style.WORDS, "license", "Messaging", CodeCell::any),
    /** An id in either form, or the name of the call queue. */
    CALL_QUEUE(Style.WORDS, "call_queue", "Cola Alameda", CodeCell::any),
    /** A trunk or a route group, by id in either form or by name. */
    ROUTE(Style.WORDS, "route", "RG Central", CodeCell::any),
    TRUNK(Style.WORDS, "trunk", "Trunk Central", CodeCell::any),
    ROUTE_GROUP(Style.WORDS, "route_group", "RG Central", CodeCell::any),
    /** E.164: see {@link PhoneCell}; with choices also how each rings: see {@link RungNumbers}. */
    PHONE_NUMBER(
            Style.EXACT,
            "phone_number",
            "+34555010101",
            (text, type, country) ->
                    type.choices().isEmpty() ? PhoneCell.read(text, country) : RungNumbers.read(text, type, country)),
    /** 2 to 10 digits. */
    EXTENSION(Style.EXACT, "extension", "2101", DigitCell::extension),
    /** What can be dialled, also short codes of the house: digits, star and hash, with or without plus. */
    DIALLED(Style.EXACT, "text", "532101", DigitCell::dialled),
    /** A decimal number with a point, within the bounds of its type. */
    DEGREES(Style.EXACT, "text", "40.4168", DigitCell::degrees),
    /** How often a phone rings, 2 to 20: bounds of the API (Cisco's OpenAPI specification). */
    RINGS(Style.EXACT, "number", "4", DigitCell::rings),
    POSTAL_CODE(Style.EXACT, "text", "28001", DigitCell::postalCode),
    /** In lower case. */
    EMAIL(Style.EXACT, "email", "ana.ejemplo@example.com", (text, type, country) -> EmailCell.read(text)),
    /** {@code true} or {@code false}; also as Excel in Spanish, Catalan or English, and people, write it. */
    BOOLEAN(Style.EXACT, "boolean", "true", (text, type, country) -> YesNoCell.read(text)),
    /** A name of the IANA list, such as {@code Europe/Madrid}. */
    TIME_ZONE(Style.EXACT, "time_zone", "Europe/Madrid", CodeCell::timeZone),
    /** In the spelling of the API: {@code es_es}. */
    LANGUAGE(Style.EXACT, "language", "es_es", CodeCell::language),
    /** Two letters, ISO 3166-1, in capitals. */
    COUNTRY(Style.EXACT, "country", "ES", CodeCell::country),
    /** One of the words that its type names, in capitals. */
    CHOICE(Style.EXACT, "choice", "", CodeCell::choice),
    /** Permissions for outgoing calls: pairs such as {@code INTERNATIONAL=BLOCK}, or JSON. */
    PROFILE(Style.WORDS, "json", "INTERNATIONAL=BLOCK;PREMIUM_SERVICES_I=BLOCK", CodeCell::any),
    /** An object or array, not looked into further. */
    JSON(Style.EXACT, "json", "{}", (text, type, country) -> JsonCell.read(text));

    /** What may stand in a cell, before it is asked what it means. */
    private enum Style {
        /** What people write: a date, a quote or a line break may be meant. */
        WORDS,
        IDENTIFIER,
        /** A number or a date in it is damage. */
        EXACT
    }

    /** Makes a clean text a value, or says what is wrong with it. */
    interface Rule {
        Cell read(String text, CellType type, Function<String, Optional<String>> country);
    }

    private final Style style;
    private final String code;
    private final String example;
    private final Rule rule;

    Kind(Style style, String code, String example, Rule rule) {
        this.style = style;
        this.code = code;
        this.example = example;
        this.rule = rule;
    }

    /** What programs know it by. */
    String code() {
        return code;
    }

    /** One that would pass; empty text where each column has its own. */
    String example() {
        return example;
    }

    Rule rule() {
        return rule;
    }

    /** Where a number, a date or quotes may be meant. */
    public boolean isWords() {
        return style == Style.WORDS;
    }

    /** Whether any text passes, so that also one for nothing would. */
    boolean takesAnyText() {
        return style != Style.EXACT || this == POSTAL_CODE;
    }

    boolean isIdentifier() {
        return style == Style.IDENTIFIER;
    }

    /** Where odd blanks are no matter, since all blanks are left out. */
    boolean isDigits() {
        return this == PHONE_NUMBER || this == EXTENSION || this == DIALLED;
    }

    /** Whether an object of JSON is taken as it is. */
    boolean takesObjects() {
        return this == JSON || this == PROFILE;
    }
}
