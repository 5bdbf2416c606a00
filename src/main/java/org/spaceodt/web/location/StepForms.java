package org.spaceodt.web.location;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.recipe.LocationColumns;
import org.spaceodt.change.recipe.RemoteLocations;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.text.Visible;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.webex.WebexClient;

/** Makes the form for one location, empty or with what was sent, and the row of a table that it stands for. */
@Singleton
class StepForms {
    /** Longer lists are no help, and too much for a page: then a name is written. */
    private static final int MOST_CHOICES = 300;

    /** Objects of Webex, which have names. */
    private static final Set<String> CHOSEN = Set.of("location_id", "premise_route_id", LocationColumns.ROUTE_GROUP);

    private static final String ORGANIZATION = "org_id";

    private final Backend backend;
    private final StepTables tables;
    private final ExpectedRoute expected;

    StepForms(Backend backend, StepTables tables, ExpectedRoute expected) {
        this.backend = backend;
        this.tables = tables;
        this.expected = expected;
    }

    /** A row of JSON, as a program would send it. */
    static byte[] row(LocationStep step, Map<String, String> values) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        step.fields().forEach(field -> Optional.ofNullable(values.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> row.put(field, cell(field, text))));
        ArrayNode table = JsonNodeFactory.instance.arrayNode().add(row);
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Numbers may stand below each other, or have blanks between them. */
    private static String cell(String field, String text) {
        return field.equals("phone_numbers") ? text.replaceAll("[\\s,;|]+(?=\\+)|\\R+", ";") : text;
    }

    /**
     * @param values by field; what is not there is as usual
     * @param found what is wrong with them
     * @param summary of that; null for nothing
     */
    LocationFormView of(
            LocationStep step,
            Map<String, String> values,
            List<Diagnostic> found,
            FaultsView summary,
            Locale language) {
        UnaryOperator<String> help = tables.help(step, language);
        List<LocationFormView.Field> fields = new ArrayList<>();
        for (String name : step.fields()) {
            String value = Optional.ofNullable(values.get(name))
                    .or(() -> step.usual(name))
                    .orElse("");
            String fault = found.stream()
                    .filter(one -> one.isError() && one.column().equals(name))
                    .map(one ->
                            one.summary().in(language) + " " + one.nextStep().in(language))
                    .findFirst()
                    .orElse("");
            List<LocationFormView.Option> options = options(step, name, value, language);
            boolean writable = options.isEmpty() && CHOSEN.contains(name);
            String hint = hint(name, help, language);
            fields.add(new LocationFormView.Field(
                    name,
                    name,
                    writable ? hint + " " + LocationWords.in(language).too_many() : hint,
                    step.required().contains(name),
                    Visible.onPage(value),
                    Visible.onPage(fault),
                    options,
                    "",
                    name.equals("premise_route_type")));
        }
        return new LocationFormView(step.address() + "/one", summary, fields);
    }

    private String hint(String name, UnaryOperator<String> help, Locale language) {
        LocationMessages words = LocationWords.in(language);
        String text = help.apply(name);
        return switch (name) {
            case ORGANIZATION -> words.org_hint(backend.place().where().organization());
            case "phone_numbers" -> words.numbers_hint();
            case "premise_route_id" ->
                expected.name()
                        .map(route -> text + " " + words.route_expected(route))
                        .orElse(text);
            default -> text;
        };
    }

    private String expecting(String text, LocationMessages words) {
        return expected.name()
                .map(route -> text + " " + words.route_expected(route))
                .orElse(text);
    }

    private List<LocationFormView.Option> options(LocationStep step, String name, String value, Locale language) {
        WebexClient webex = backend.place().webex();
        List<LocationFormView.Option> options =
                switch (name) {
                    case "location_id" ->
                        RemoteLocations.all(webex).stream()
                                .map(one -> option(
                                        one.path("id").asText(),
                                        one.path("name").asText(),
                                        value))
                                .toList();
                    case "premise_route_id" ->
                        RemoteLocations.routeGroups(webex).stream()
                                .map(one -> option(
                                        one.path("id").asText(),
                                        one.path("name").asText(),
                                        value.isEmpty()
                                                        && expected.is(
                                                                one.path("name").asText())
                                                ? one.path("id").asText()
                                                : value))
                                .toList();
                    case "number_type" ->
                        List.of("DID", "TOLLFREE", "MOBILE").stream()
                                .map(type -> new LocationFormView.Option(type, type, type.equals(value)))
                                .toList();
                    default -> List.of();
                };
        if (options.isEmpty() || options.size() > MOST_CHOICES) {
            return List.of();
        }
        List<LocationFormView.Option> all = new ArrayList<>(options);
        if (!name.equals("number_type")) {
            all.sort(Comparator.comparing(LocationFormView.Option::label, String.CASE_INSENSITIVE_ORDER));
            all.add(
                    0,
                    new LocationFormView.Option("", LocationWords.in(language).choose(), false));
        }
        return all;
    }

    private static LocationFormView.Option option(String id, String name, String chosen) {
        return new LocationFormView.Option(id, Visible.onPage(name), id.equals(chosen) || name.equals(chosen));
    }

    /** Whether another route group was chosen than the one that is expected. */
    boolean isOtherRoute(Map<String, String> values) {
        String chosen = values.getOrDefault("premise_route_id", values.getOrDefault(LocationColumns.ROUTE_GROUP, ""))
                .strip();
        return expected.name()
                .filter(name -> !chosen.isEmpty() && !chosen.equals(name))
                .filter(name -> RemoteLocations.routeGroups(backend.place().webex()).stream()
                        .noneMatch(one -> one.path("id").asText().equals(chosen)
                                && one.path("name").asText().equals(name)))
                .isPresent();
    }
}
