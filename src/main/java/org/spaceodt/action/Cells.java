package org.spaceodt.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellReader;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Finding;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RawCell;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.change.cell.Suggestions;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/**
 * Reads the cells of one row and gathers what is wrong with them. Texts of a fault: {@code cell.KEY} and
 * {@code cell.KEY.next}, with the column, the cell and what was allowed.
 */
public final class Cells {
    private static final CellReader READER = new CellReader(32_767).inCountry(RowCountry::saidBy);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}_[a-z]{2}");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]");
    private static final Pattern LIST = Pattern.compile("[;|,]");
    private static final Pattern DIALLED = Pattern.compile("\\+?[\\d*#]{1,30}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d+)?");

    private final Row row;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    private Cells(Row row) {
        this.row = row;
    }

    /** The row under the action's own names; every required parameter that is not there is a fault. */
    public static Cells of(Row row, Description description) {
        Cells cells = new Cells(description.canonical(row));
        description.parameters().stream()
                .filter(Description.Parameter::required)
                .map(Description.Parameter::name)
                .filter(name -> cells.text(name).isEmpty())
                .forEach(name -> cells.fault(name, "missing", ""));
        return cells;
    }

    public Optional<String> text(String name) {
        return row.cell(name).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Empty text when it is not there: then there is a fault. */
    public String needed(String name) {
        return text(name).orElse("");
    }

    public Optional<String> text(String name, int longest) {
        return checked(name, "too_long", text -> text.length() <= longest, String.valueOf(longest));
    }

    public Optional<String> timeZone(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() || ZoneId.getAvailableZoneIds().contains(text.get())) {
            return text;
        }
        fault(name, "time_zone", Suggestions.to(text.get(), ZoneId.getAvailableZoneIds()));
        return Optional.empty();
    }

    /** In the spelling of the API: {@code es_es}. */
    public Optional<String> language(String name) {
        Optional<String> text = text(name);
        Optional<String> code = text.map(one -> one.toLowerCase(Locale.ROOT).replace('-', '_'))
                .filter(one -> LANGUAGE.matcher(one).matches());
        if (text.isPresent() && code.isEmpty()) {
            fault(name, "language", "es_es, ca_es, en_us");
        }
        return code;
    }

    /** Two letters, ISO 3166-1, in capitals. */
    public Optional<String> country(String name) {
        Optional<String> text = text(name);
        Optional<String> code = text.map(one -> one.toUpperCase(Locale.ROOT))
                .filter(one -> List.of(Locale.getISOCountries()).contains(one));
        if (text.isPresent() && code.isEmpty()) {
            fault(name, "country", "ES, PT, FR");
        }
        return code;
    }

    /** Degrees, as a decimal number with a point. */
    public Optional<String> degrees(String name, int most) {
        return checked(
                name,
                "degrees",
                text -> DECIMAL.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most,
                String.valueOf(most));
    }

    /** With its plus. */
    public Optional<String> phoneNumber(String name) {
        return read(name, CellType.one(Kind.PHONE_NUMBER));
    }

    /** Separated by {@code ;}, {@code |} or {@code ,}; each once, in their order. */
    public List<String> phoneNumbers(String name) {
        return read(name, new CellType(Kind.PHONE_NUMBER, ";|,"))
                .map(Cells::parts)
                .orElse(List.of());
    }

    /** What is separated by {@code ;}, {@code |} or {@code ,} in a cell. */
    static List<String> parts(String cell) {
        return LIST.splitAsStream(cell)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public List<String> list(String name) {
        return text(name).map(Cells::parts).orElse(List.of());
    }

    /** A truth value, also as spreadsheets write it in Spanish and Catalan. */
    public Optional<Boolean> flag(String name) {
        return read(name, CellType.one(Kind.BOOLEAN)).map(Boolean::valueOf);
    }

    /** What can be dialled: digits, also with a plus, star or hash; blanks and dashes between them are left out. */
    public Optional<String> dialled(String name) {
        return checked(name, "dialled", text -> DIALLED.matcher(bare(text)).matches(), "532101, +34555010155")
                .map(Cells::bare);
    }

    private static String bare(String text) {
        return BETWEEN_DIGITS.matcher(text).replaceAll("");
    }

    /** 2 to 10 digits. */
    public Optional<String> extension(String name) {
        return read(name, CellType.one(Kind.EXTENSION));
    }

    /** In lower case, as Webex keeps it. */
    public Optional<String> email(String name) {
        return read(name, CellType.one(Kind.EMAIL));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        Optional<String> text = text(name);
        Optional<E> chosen = text.flatMap(one -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(one))
                .findFirst());
        if (text.isPresent() && chosen.isEmpty()) {
            fault(
                    name,
                    "choice",
                    String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Enum::name)
                                    .toList()));
        }
        return chosen;
    }

    public Optional<JsonNode> json(String name, ObjectMapper mapper) {
        try {
            return text(name).isPresent() ? Optional.of(mapper.readTree(needed(name))) : Optional.empty();
        } catch (JsonProcessingException e) {
            fault(name, "json", "");
            return Optional.empty();
        }
    }

    /** Something that is wrong with a cell, from the general texts. */
    public void fault(String name, String key, String allowed) {
        faults.add(diagnostic(name, key, needed(name), allowed));
    }

    /** Something that is wrong with a cell, in the action's own words. */
    public void fault(String name, Text summary, Text nextStep) {
        faults.add(Diagnostic.error(row.number(), name, summary, nextStep));
    }

    public void warning(String name, Text summary, Text nextStep) {
        warnings.add(Diagnostic.warning(row.number(), name, summary, nextStep));
    }

    /** @param parameters are made only when nothing is wrong */
    public <P> Reading<P> reading(Supplier<P> parameters) {
        return faults.isEmpty() ? new Reading.Good<>(parameters.get(), warnings) : new Reading.Bad<>(faults);
    }

    private Optional<String> checked(String name, String key, Predicate<String> good, String allowed) {
        Optional<String> text = text(name);
        if (text.isEmpty() || good.test(text.get())) {
            return text;
        }
        fault(name, key, allowed);
        return Optional.empty();
    }

    /** A cell that was read before stays as it is; one that an earlier version kept may be as it was given. */
    private Optional<String> read(String name, CellType type) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return text;
        }
        Cell cell = READER.read(type, new RawCell.Plain(text.get()));
        for (Finding finding : cell.findings()) {
            Diagnostic found = finding.at(row.number(), 0, name);
            (found.severity() == Diagnostic.Severity.ERROR ? faults : warnings).add(found);
        }
        return cell.isWrong() || cell.value().isEmpty() ? Optional.empty() : Optional.of(cell.value());
    }

    private Diagnostic diagnostic(String name, String key, String cell, String allowed) {
        return Diagnostic.error(
                row.number(),
                name,
                Description.text("cell." + key, name, cell, allowed),
                Description.text("cell." + key + ".next", name, cell, allowed));
    }
}
