package org.spaceodt.change.cell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a cell may hold: one value, or a list of them.
 *
 * @param kind of the value, or of each item
 * @param separators each character of it parts a list, and so does a line break; the first is the one that the items are
 *     joined with after reading. Empty for one value
 * @param choices the words that there are, for {@link Kind#CHOICE}, and behind a {@link Kind#PHONE_NUMBER}; for others, words that are meant although they look like
 *     nothing, such as {@code NA}, a province
 * @param most characters of a text, or degrees on either side of zero; 0 where the kind has no such bound
 * @param clearable whether {@link Cell#CLEAR} may be written, which clears the field
 */
public record CellType(Kind kind, String separators, List<String> choices, int most, boolean clearable) {
    private static final String USUAL = ";|,";

    public static CellType one(Kind kind) {
        return new CellType(kind, "", List.of(), 0, false);
    }

    /** Parted by {@code ;}, {@code |} or {@code ,}. */
    public static CellType listOf(Kind kind) {
        return one(kind).partedBy(USUAL);
    }

    /** One of the names, in any case. */
    public static CellType choice(Class<? extends Enum<?>> names) {
        List<String> choices =
                Arrays.stream(names.getEnumConstants()).map(Enum::name).toList();
        return new CellType(Kind.CHOICE, "", choices, 0, false);
    }

    /** Phone numbers each of which may be followed by one of the names and an equals sign before it; also as JSON. */
    public static CellType phoneNumbersWith(Class<? extends Enum<?>> names) {
        return new CellType(Kind.PHONE_NUMBER, USUAL, choice(names).choices, 0, false);
    }

    /** Whether each item is a phone number that may say more of itself. */
    boolean isOfRungNumbers() {
        return kind == Kind.PHONE_NUMBER && isList() && !choices.isEmpty();
    }

    public static CellType text(int longest) {
        return new CellType(Kind.TEXT, "", List.of(), longest, false);
    }

    public static CellType degrees(int most) {
        return new CellType(Kind.DEGREES, "", List.of(), most, false);
    }

    public CellType partedBy(String characters) {
        return new CellType(kind, characters, choices, most, clearable);
    }

    /** The same, in which these words are meant. */
    public CellType meaning(String... words) {
        return new CellType(kind, separators, List.of(words), most, clearable);
    }

    /** The same of a field that can be cleared. */
    public CellType orCleared() {
        return new CellType(kind, separators, choices, most, true);
    }

    public boolean isList() {
        return !separators.isEmpty();
    }

    /** The items of a cell; none of them is blank. */
    public List<String> items(String cell) {
        if (!isList()) {
            return List.of(cell);
        }
        return Arrays.stream(cell.split("[\r\n" + Pattern.quote(separators) + "]"))
                .map(Blanks::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** What programs know it by, such as {@code phone_numbers}. */
    public String code() {
        return isList() && kind != Kind.TEXT ? kind.code() + "s" : kind.code();
    }

    /** A cell that would pass; empty text where each column has its own. */
    public String example() {
        return kind.example();
    }

    /** Its JSON Schema: wider than what passes, since names and other spellings of people pass, too. */
    public ObjectNode describe(ObjectNode schema) {
        return switch (isList() ? Kind.TEXT : kind) {
            case BOOLEAN -> schema.set("type", schema.arrayNode().add("boolean").add("string"));
            case RINGS -> schema.set("type", schema.arrayNode().add("integer").add("string"));
            case EXTENSION -> schema.put("type", "string").put("pattern", "^[0-9]{2,10}$");
            case EMAIL -> schema.put("type", "string").put("format", "email");
            case COUNTRY -> schema.put("type", "string").put("pattern", "^[A-Za-z]{2}$");
            default -> schema.put("type", "string");
        };
    }

    String joint() {
        return separators.substring(0, 1);
    }
}
