package org.spaceodt.console.master;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Description;
import org.spaceodt.change.softphone.SoftphoneStage;
import org.spaceodt.json.JsonFormat;

/** The actions that work on tables which are loaded once, as people find them: section by section. */
public final class ActionMenu {
    /** Where tables are loaded: the first section, which has no actions. */
    public static final String LOADING = "carga";

    /** What scripts of people know: which actions, in which order, and the names of their parameters. */
    private static final JsonNode KNOWN = JsonFormat.resource("/console/menu.json");

    private static final List<String> ACTIONS = texts("actions");
    private static final List<String> PARAMETERS = texts("parameters");
    /** Actions of locations that work on numbers. */
    private static final List<String> OF_NUMBERS = texts("of_numbers");

    private final List<Description> actions;
    private final List<Description> stages;

    public ActionMenu(Catalogue catalogue) {
        List<Description> all =
                catalogue.all().stream().<Description>map(Action::description).toList();
        this.stages = all.stream()
                .filter(Description::stage)
                .sorted(Comparator.comparingInt(stage -> SoftphoneStage.ids().indexOf(stage.id())))
                .toList();
        this.actions = all.stream()
                .filter(action -> !action.stage())
                .sorted(Comparator.<Description>comparingInt(action -> place(action.id()))
                        .thenComparing(Description::id))
                .toList();
    }

    private static List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        KNOWN.path(member).forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }

    private static int place(String id) {
        int known = ACTIONS.indexOf(id);
        return known < 0 ? ACTIONS.size() : known;
    }

    /** By the id of the section: {@value #LOADING}, {@code ubicacion}, {@code usuarios}, {@code workspaces}. */
    public Map<String, List<Description>> sections() {
        Map<String, List<Description>> sections = new LinkedHashMap<>();
        sections.put(LOADING, List.of());
        for (Description.Section section : Description.Section.values()) {
            sections.put(
                    id(section),
                    actions.stream()
                            .filter(action -> action.section() == section)
                            .toList());
        }
        return sections;
    }

    private static String id(Description.Section section) {
        return switch (section) {
            case LOCATION -> "ubicacion";
            case PERSON -> "usuarios";
            case WORKSPACE -> "workspaces";
        };
    }

    public Optional<Description> find(String id) {
        return named(id, actions);
    }

    /** The stages of a softphone, each of which can be done alone, too; scripts of people know a menu without them. */
    public List<Description> stages() {
        return stages;
    }

    /** An action or a stage. */
    public Optional<Description> findAny(String id) {
        return find(id).or(() -> named(id, stages));
    }

    private static Optional<Description> named(String id, List<Description> among) {
        return among.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** The table that an action works on. */
    public static Dataset dataset(Description action) {
        return switch (action.section()) {
            case LOCATION -> OF_NUMBERS.contains(action.id()) ? Dataset.NUMBERS : Dataset.LOCATIONS;
            case PERSON -> Dataset.USERS;
            case WORKSPACE -> Dataset.NUMBERS;
        };
    }

    private List<Description> of(Dataset dataset) {
        return actions.stream().filter(action -> dataset(action) == dataset).toList();
    }

    /** The names of all parameters, and what else a column may be mapped to. */
    public List<String> canonical() {
        Set<String> names = new LinkedHashSet<>(PARAMETERS);
        Stream.concat(actions.stream(), stages.stream())
                .flatMap(action -> names(action).stream())
                .sorted()
                .forEach(names::add);
        return new ArrayList<>(names);
    }

    /** What people may have meant by the headings of a table, for any action that works on it: canonical name -> heading. */
    public Map<String, String> guesses(Dataset dataset, List<String> headings) {
        Map<String, String> guesses = new LinkedHashMap<>();
        of(dataset).forEach(action -> MasterMapping.guesses(headings, names(action))
                .forEach(guesses::putIfAbsent));
        return guesses;
    }

    /** Of the parameters of an action. */
    public static Set<String> names(Description action) {
        return action.parameters().stream().map(Description.Parameter::name).collect(Collectors.toSet());
    }
}
