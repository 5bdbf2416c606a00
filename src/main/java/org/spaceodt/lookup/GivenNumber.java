package org.spaceodt.lookup;

import java.util.Optional;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;

/**
 * A number as somebody wrote it.
 *
 * @param whole E.164; empty text where it is not known to be one
 * @param digits all that were written
 */
public record GivenNumber(String whole, String digits) {
    private static final int LONGEST = 60;
    /** Fewer of the last digits say nothing. */
    private static final int LAST = 3;

    /**
     * @param country whose numbers digits without plus are, two letters
     * @return empty when there are too few digits, or it is something else
     */
    public static Optional<GivenNumber> of(String text, Optional<String> country) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() < 2 || text.length() > LONGEST || text.matches(".*\\p{L}.*")) {
            return Optional.empty();
        }
        Cell cell = new CellReader(LONGEST)
                .inCountry(any -> country)
                .read(CellType.one(Kind.PHONE_NUMBER), new RawCell.Plain(text));
        return Optional.of(new GivenNumber(cell.isWrong() ? "" : cell.value(), digits));
    }

    /** Whether it is exactly that number or extension. */
    public boolean is(String numberOrExtension) {
        return !numberOrExtension.isEmpty() && (numberOrExtension.equals(whole) || numberOrExtension.equals(digits));
    }

    /** Stands in all that it {@link #isOrEnds is or ends}. */
    public String within() {
        int common = 0;
        while (common < Math.min(whole.length(), digits.length())
                && whole.charAt(whole.length() - 1 - common) == digits.charAt(digits.length() - 1 - common)) {
            common++;
        }
        return whole.isEmpty() ? digits : digits.substring(digits.length() - common);
    }

    /** Whether it is that number, or the end of it. */
    public boolean isOrEnds(String numberOrExtension) {
        return is(numberOrExtension)
                || whole.isEmpty() && digits.length() >= LAST && numberOrExtension.endsWith(digits);
    }
}
