package org.spaceodt.web.action;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spaceodt.action.Description;
import org.spaceodt.api.console.MasterPreviewJson;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.request.Uploads;
import org.spaceodt.api.server.Backend;
import org.spaceodt.app.Messages;
import org.spaceodt.change.cell.Heading;
import org.spaceodt.change.job.RowJob;
import org.spaceodt.console.master.ActionMenu;
import org.spaceodt.console.master.Dataset;
import org.spaceodt.console.master.LoadedMaster;
import org.spaceodt.console.master.MasterMapping;
import org.spaceodt.console.master.MasterState;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;

/** What the page of an action shows. */
@Singleton
class ActionViews {
    /** Each parameter offers every heading: no page has more than 2,000 elements. */
    private static final int OPTIONS = 900;

    private static final int LONGEST_CELL = 120;
    /** Of what is said in the place of the cell. */
    private static final String MISSING = "cell.missing";

    private final Backend backend;
    private final Uploads uploads;
    private final ActionHeads heads;
    private final LastJobs jobs;

    ActionViews(Backend backend, Uploads uploads, ActionHeads heads, LastJobs jobs) {
        this.backend = backend;
        this.uploads = uploads;
        this.heads = heads;
        this.jobs = jobs;
    }

    /**
     * What is shown beside the state.
     *
     * @param part rows of a part of the last job, as it was typed
     */
    record Asked(Optional<MasterPreviewJson> preview, Optional<FaultsView> faults, String country, String part) {
        static final Asked NOTHING = new Asked(Optional.empty(), Optional.empty(), "", "");

        Asked faulty(FaultsView found, String typed) {
            return new Asked(Optional.empty(), Optional.of(found), typed, "");
        }
    }

    ActionView of(Description action, MasterState state, Asked asked, Frame frame) {
        Locale language = frame.locale();
        Dataset dataset = ActionMenu.dataset(action);
        Optional<LoadedMaster> table = state.table(dataset);
        List<RowJob> last = jobs.of(action);
        return new ActionView(
                heads.of(
                        action,
                        ActionHeads.Way.TABLE,
                        table.isPresent() ? ActionHeads.Place.COLUMNS : ActionHeads.Place.TABLE,
                        language),
                String.valueOf(state.version()),
                dataset.title(),
                table.map(one -> table(one, language)).orElse(null),
                parameters(action, state, table, language),
                table.map(one -> choices(one, action)).orElse(List.of()),
                kept(),
                asked.preview().map(one -> preview(one, action, language)).orElse(null),
                asked.faults().orElse(null),
                asked.country(),
                last.stream().map(job -> jobs.line(job, language)).toList(),
                jobs.last(action, last, asked.part(), language).orElse(null));
    }

    private ActionView.Table table(LoadedMaster table, Locale language) {
        return new ActionView.Table(
                "/masters/" + table.dataset().id(),
                number(table.rows(), language),
                Visible.onPage(table.fileName()),
                Visible.onPage(table.loadedBy()),
                Messages.in(language).time(table.loadedAt()));
    }

    static String number(long number, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }

    /** As many as a page has room for; the others can be said over HTTP. */
    static List<ActionView.Choice> choices(LoadedMaster table, Description action) {
        int most = Math.max(1, OPTIONS / action.parameters().size());
        List<ActionView.Choice> choices = new ArrayList<>();
        table.headings().stream()
                .limit(most)
                .forEach(heading -> choices.add(new ActionView.Choice(choices.size(), cut(heading))));
        return choices;
    }

    private static List<ActionView.Parameter> parameters(
            Description action, MasterState state, Optional<LoadedMaster> table, Locale language) {
        List<ActionView.Parameter> parameters = new ArrayList<>();
        Map<String, String> guesses = table.map(
                        loaded -> MasterMapping.guesses(loaded.headings(), ActionMenu.names(action)))
                .orElse(Map.of());
        for (Description.Parameter one : action.parameters()) {
            Optional<String> chosen =
                    table.flatMap(loaded -> state.mapping().chosen(loaded.dataset(), state.headings(), one.name()));
            String automatic =
                    table.map(loaded -> automatic(loaded, one, guesses)).orElse("");
            parameters.add(new ActionView.Parameter(
                    one.name(),
                    action.help(one, language),
                    one.required(),
                    one.example(),
                    cut(chosen.orElse(automatic)),
                    cut(automatic),
                    chosen.map(heading -> place(heading, table.get().headings()))
                            .orElse(-1)));
        }
        parameters.sort((one, other) -> Boolean.compare(other.required(), one.required()));
        return parameters;
    }

    /** The column of its own name, of an old one, or one that people call so. */
    private static String automatic(LoadedMaster table, Description.Parameter parameter, Map<String, String> guesses) {
        Set<String> names = new HashSet<>();
        names.add(Heading.key(parameter.name()));
        parameter.oldNames().forEach(old -> names.add(Heading.key(old)));
        return table.headings().stream()
                .filter(heading -> names.contains(Heading.key(heading)))
                .findFirst()
                .or(() -> Optional.ofNullable(guesses.get(parameter.name())))
                .orElse("");
    }

    private static int place(String heading, List<String> headings) {
        int exact = headings.indexOf(heading);
        if (exact >= 0) {
            return exact;
        }
        String key = Heading.key(heading);
        return headings.stream().map(Heading::key).toList().indexOf(key);
    }

    private List<String> kept() {
        try {
            return uploads.mappings().names();
        } catch (IOException e) {
            // The page is of use without them.
            return List.of();
        }
    }

    private static ActionView.Preview preview(MasterPreviewJson preview, Description action, Locale language) {
        Set<String> columns = new LinkedHashSet<>(preview.requiredParams());
        action.parameters().stream()
                .map(Description.Parameter::name)
                .filter(name -> preview.rowsPreview().stream()
                        .anyMatch(row -> row.params().containsKey(name)))
                .forEach(columns::add);
        ActionMessages words = ActionHeads.words(language);
        return new ActionView.Preview(
                number(preview.totalRows(), language),
                number(preview.rowsPreview().size(), language),
                preview.leftOut() == null ? "" : number(preview.leftOut(), language),
                List.copyOf(columns),
                preview.rowsPreview().stream()
                        .map(row -> row(row, columns, words))
                        .toList(),
                LastJobs.json(preview.rowsPreview().stream()
                        .map(row -> Map.of("row", row.rowNumber(), "params", row.params(), "missing", row.missing()))
                        .toList()));
    }

    private static ActionView.Preview.Row row(MasterPreviewJson.Row row, Set<String> columns, ActionMessages words) {
        List<ActionView.Preview.Cell> cells = columns.stream()
                .map(name -> new ActionView.Preview.Cell(
                        name,
                        cut(row.params().getOrDefault(name, "")),
                        row.missing().contains(name)))
                .toList();
        List<String> faults = row.faults().stream()
                .filter(fault -> !fault.code().equals(MISSING))
                .map(ActionViews::said)
                .toList();
        return new ActionView.Preview.Row(
                row.rowNumber(),
                cells,
                row.missing().isEmpty() ? "" : words.missing(String.join(", ", row.missing())),
                faults);
    }

    private static String said(Problem.Fault fault) {
        String column = fault.column().isEmpty() ? "" : fault.column() + ": ";
        return Visible.onPage(column + fault.summary() + " " + fault.nextStep());
    }

    static String cut(String text) {
        String shown = Visible.onPage(text);
        return shown.length() <= LONGEST_CELL ? shown : shown.substring(0, LONGEST_CELL) + "…";
    }
}
