package org.spaceodt.change.softphone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.spaceodt.action.Names;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.diagnostic.Diagnostic;

/** Turns what is said of a person into what the action of a stage gets, with ids in the place of names. */
final class SoftphoneSteps {
    private final SoftphoneColumns columns;
    private final SoftphonePolicy policy;
    private final Plans plans;

    SoftphoneSteps(SoftphoneColumns columns, SoftphonePolicy policy, Plans plans) {
        this.columns = columns;
        this.policy = policy;
        this.plans = plans;
    }

    /**
     * What a row says of a stage: the policy, under what the row has as whole objects, under its single columns.
     *
     * @param flat the cells of the row, without whole objects
     */
    Map<String, String> cells(SoftphoneStage stage, Map<String, String> flat) {
        Map<String, String> cells = new LinkedHashMap<>(policy.of(stage));
        cells.putAll(own(stage, flat));
        return cells;
    }

    /** What cells say of a stage by themselves. */
    Map<String, String> own(SoftphoneStage stage, Map<String, String> flat) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.names(stage)
                .forEach(name -> Optional.ofNullable(flat.get(name)).ifPresent(cell -> cells.put(name, cell)));
        String name = cells.remove(SoftphoneColumns.LOCATION_NAME);
        if (name != null) {
            cells.putIfAbsent(SoftphoneColumns.LOCATION, name);
        }
        return cells;
    }

    /** Whether a row asks for anything in a stage. */
    static boolean needs(SoftphoneStage stage, Map<String, String> cells) {
        Set<String> said = Set.copyOf(cells.keySet());
        return switch (stage) {
            case LICENSE -> true;
            case QUEUES -> said.contains(SoftphoneColumns.QUEUE_IDS) || said.contains(SoftphoneColumns.QUEUE_NAMES);
            default -> said.stream().anyMatch(name -> !name.equals(Names.ORGANIZATION));
        };
    }

    /**
     * @param email whose row it is
     * @param inLocationName whether the location of the row stands in the column of names
     * @param found gets what is wrong or odd, under the names of the table
     * @return empty when something is wrong
     */
    Optional<Plans.Checked.Good> checked(
            SoftphoneStage stage,
            int row,
            String email,
            Map<String, String> cells,
            boolean inLocationName,
            Consumer<Diagnostic> found) {
        Map<String, String> all = new LinkedHashMap<>(cells);
        all.put(SoftphoneColumns.PERSON, email);
        Plans.Checked checked = plans.check(stage.id(), new Row(row, all));
        if (checked instanceof Plans.Checked.Good good) {
            told(good.warnings(), inLocationName, found);
            return Optional.of(good);
        }
        told(((Plans.Checked.Bad) checked).faults(), inLocationName, found);
        return Optional.empty();
    }

    private static void told(List<Diagnostic> some, boolean inLocationName, Consumer<Diagnostic> found) {
        some.forEach(one -> found.accept(
                switch (one.column()) {
                    case SoftphoneColumns.PERSON -> one.in(SoftphoneColumns.EMAIL);
                    case SoftphoneColumns.LOCATION -> inLocationName ? one.in(SoftphoneColumns.LOCATION_NAME) : one;
                    default -> one;
                }));
    }
}
