package org.spaceodt.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Finding;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Text;

/**
 * The values of a row, each of which was read as its parameter's type says, under the action's own names; gathers what is
 * wrong with them together.
 */
public final class RowValues {
    private static final String JOINT = ";";

    private final Row row;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final List<Diagnostic> warnings = new ArrayList<>();

    private RowValues(Row row) {
        this.row = row;
    }

    /** Every required parameter that is not there is a fault. */
    public static RowValues of(Row row, Description description) {
        RowValues values = new RowValues(description.canonical(row));
        description.parameters().stream()
                .filter(Description.Parameter::required)
                .map(Description.Parameter::name)
                .filter(name -> values.text(name).isEmpty())
                .forEach(values::missing);
        return values;
    }

    public Optional<String> text(String name) {
        return row.cell(name);
    }

    /** Empty text when it is not there: then there is a fault. */
    public String needed(String name) {
        return text(name).orElse("");
    }

    /** The items of a list; none when it is not there. */
    public List<String> list(String name) {
        return text(name).map(RowValues::items).orElse(List.of());
    }

    static List<String> items(String list) {
        return Stream.of(list.split(JOINT)).filter(item -> !item.isBlank()).toList();
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(Boolean::valueOf);
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(one -> Enum.valueOf(type, one));
    }

    public void missing(String name) {
        faults.add(general(name, "missing"));
    }

    public void noJson(String name) {
        faults.add(general(name, "json"));
    }

    /** Something that is wrong, in the action's own words. */
    public void fault(String name, Text summary, Text nextStep) {
        faults.add(Diagnostic.error(row.number(), name, summary, nextStep));
    }

    public void warning(String name, Text summary, Text nextStep) {
        warnings.add(Diagnostic.warning(row.number(), name, summary, nextStep));
    }

    /** What was found in a part of a cell. */
    public void found(Finding finding, String name) {
        Diagnostic diagnostic = finding.at(row.number(), 0, name);
        (finding.severity() == Diagnostic.Severity.ERROR ? faults : warnings).add(diagnostic);
    }

    /** @param parameters are made only when nothing is wrong */
    public <P> Reading<P> reading(Supplier<P> parameters) {
        return faults.isEmpty() ? new Reading.Good<>(parameters.get(), warnings) : new Reading.Bad<>(faults);
    }

    private Diagnostic general(String name, String key) {
        return Diagnostic.error(
                row.number(),
                name,
                Description.text("cell." + key, name),
                Description.text("cell." + key + ".next", name));
    }
}
