package org.spaceodt.action.owner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.action.Names;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Target;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/** Who has a line, with settings of its own: a person or a workspace. What differs between the two is here. */
public enum Holder {
    PERSON("usuarios_", Description.Section.PERSON, Kind.PERSON, "people"),
    WORKSPACE("workspaces_", Description.Section.WORKSPACE, Kind.WORKSPACE, "workspaces");

    private static final int NOT_FOUND = 404;
    /** All that is needed of them, beside their settings. */
    private static final String[] NAME = {"id", "displayName"};

    /** Causes that tell by status, code and text together: 4003 alone says nothing. */
    private static final Set<String> WITHOUT_CALLING = Set.of("person_without_calling", "workspace_without_calling");

    private final String prefix;
    private final Description.Section section;
    private final Kind type;
    private final String scopes;

    Holder(String prefix, Description.Section section, Kind type, String scopes) {
        this.prefix = prefix;
        this.section = section;
        this.type = type;
        this.scopes = scopes;
    }

    /** The cell that says who it is, such as {@code person_id}. */
    public String column() {
        return kind() + "_id";
    }

    private String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String readScope() {
        return "spark-admin:" + scopes + "_read";
    }

    public String writeScope() {
        return "spark-admin:" + scopes + "_write";
    }

    /**
     * An action of theirs.
     *
     * @param name without {@code usuarios_} or {@code workspaces_}
     * @param parameters besides who it is and the organization
     */
    public Description description(String name, List<Parameter> parameters, List<String> needed) {
        return description(name, parameters, needed, column());
    }

    /** The same of one that is about something else than who it is. */
    Description description(String name, List<Parameter> parameters, List<String> needed, String subject) {
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.required(column(), type));
        all.addAll(parameters);
        all.add(Parameter.optional(Names.ORGANIZATION, Kind.ORGANIZATION));
        return new Description(prefix + name, section, List.copyOf(all), needed, List.of(subject));
    }

    Owner owner(Target target) {
        return this == PERSON ? Owner.person(target.id()) : Owner.workspace(target.id());
    }

    /**
     * What its settings are; blocked where there is no such holder, or it has no calling.
     *
     * @param settings reads them
     * @throws WebexException when it could not be read
     */
    public Observed observe(String id, WebexClient webex, Function<Target, Observed> settings) {
        JsonNode holder;
        try {
            holder = this == PERSON ? new People(webex).get(id, NAME) : new Workspaces(webex).get(id, NAME);
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == NOT_FOUND) {
                return unknown(id);
            }
            throw e;
        }
        Target target = new Target(
                kind(), holder.path("id").asText(), holder.path("displayName").asText());
        Observed observed = settings(target, settings);
        boolean byNameAlone = holder.size() == NAME.length;
        return byNameAlone && observed instanceof Observed.Blocked && isGone(id, webex) ? unknown(id) : observed;
    }

    /** Who was read for an earlier step may be gone. */
    private boolean isGone(String id, WebexClient webex) {
        return this == PERSON
                ? new People(webex).lookUp(id).isEmpty()
                : new Workspaces(webex).lookUp(id).isEmpty();
    }

    private Observed.Blocked unknown(String id) {
        return blocked(new Target(kind(), id, ""), kind() + ".unknown", id);
    }

    /** The same of a holder that is known. */
    public Observed settings(Target target, Function<Target, Observed> settings) {
        try {
            return settings.apply(target);
        } catch (WebexException.Rejected e) {
            if (WITHOUT_CALLING.contains(e.failure().causeId())) {
                return blocked(target, kind() + ".without_calling", target.name());
            }
            throw e;
        }
    }

    static Observed.Blocked blocked(Target target, String key, String... values) {
        return new Observed.Blocked(target, List.of(Description.text(key, values)));
    }

    /** Scopes to read and to write its settings, and more. */
    List<String> readAndWrite(String... more) {
        return Stream.concat(Stream.of(readScope(), writeScope()), Stream.of(more))
                .toList();
    }
}
