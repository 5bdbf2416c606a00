package org.spaceodt.change.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.CheckedRow;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.Column;
import org.spaceodt.sheet.TableShape;

/** People whose calls are forwarded, and then kept from calling some: a row has the stages for which it has a cell. */
final class TwoStages implements Recipe {
    static final String FORWARD = "usuarios_configurar_desvio_prefijo53";
    static final String BLOCK = "usuarios_configurar_perfil_saliente_custom";
    static final String SUBJECT = "two_stages";

    private static final String PERSON = "person_id";
    private static final String EXTENSION = "extension";
    private static final String BLOCKED = "block_call_types";

    @Override
    public RowKind kind() {
        return RowKind.SOFTPHONE;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<String> stages() {
        return List.of(FORWARD, BLOCK);
    }

    @Override
    public TableShape shape() {
        return new TableShape(
                List.of(
                        Column.of(PERSON, CellType.one(Kind.PERSON)),
                        Column.of(EXTENSION, CellType.one(Kind.EXTENSION)),
                        Column.of(BLOCKED, CellType.one(Kind.TEXT))),
                List.of(),
                false);
    }

    @Override
    public Map<String, Kind> places() {
        return Map.of(PERSON, Kind.PERSON);
    }

    @Override
    public List<String> purpose() {
        return List.of(SUBJECT);
    }

    @Override
    public String first() {
        return FORWARD;
    }

    @Override
    public String keyOf(Row row) {
        return row.cell(PERSON).orElse("");
    }

    @Override
    public String entityType() {
        return "softphone";
    }

    @Override
    public String stage(String action) {
        return action;
    }

    @Override
    public RowChecker checker(PlanningSession session) {
        return (row, unread, found) -> checked(row, session.plans(), found);
    }

    private Optional<CheckedRow> checked(Row row, Plans plans, Consumer<Diagnostic> found) {
        List<ActionInput> steps = new ArrayList<>();
        for (Map.Entry<String, String> stage : List.of(Map.entry(FORWARD, EXTENSION), Map.entry(BLOCK, BLOCKED))) {
            if (row.cell(stage.getValue()).isPresent()) {
                Map<String, String> cells = new HashMap<>(row.cells());
                cells.keySet().retainAll(Set.of(PERSON, stage.getValue()));
                Plans.Checked checked = plans.check(stage.getKey(), new Row(row.number(), cells));
                if (checked instanceof Plans.Checked.Bad bad) {
                    bad.faults().forEach(found);
                    return Optional.empty();
                }
                steps.add(((Plans.Checked.Good) checked).input());
            }
        }
        return Optional.of(new CheckedRow(row.number(), keyOf(row), steps));
    }
}
