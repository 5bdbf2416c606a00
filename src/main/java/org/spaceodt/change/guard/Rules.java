package org.spaceodt.change.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.Target;
import org.spaceodt.action.apply.ActionInput;
import org.spaceodt.action.apply.Guard;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.workspace.Workspaces;

/**
 * Whether a change touches what is protected: it is about it, names it in what is written or was there before, is about who has
 * the number, or about somebody in the location. Thread-safe.
 */
final class Rules implements Guard {
    private static final String PERSON = "person";
    private static final String WORKSPACE = "workspace";
    private static final String LOCATION = "location";
    private static final String WHERE = "locationId";

    private final Listed listed;

    Rules(Listed listed) {
        this.listed = listed;
    }

    /** What is protected now. */
    interface Listed {
        /** @throws FaultyProtection when nobody can say it */
        Now now(WebexClient webex);
    }

    /** The lines that hold today. */
    record Now(boolean empty, ProtectedNumbers numbers, KnownObjects objects) {}

    @Override
    public List<Text> reasons(Change.Effective change, WebexClient webex) {
        try {
            Now now = listed.now(webex);
            return now.empty() ? List.of() : reasons(change, now, webex);
        } catch (FaultyProtection e) {
            return e.reasons();
        }
    }

    private static List<Text> reasons(Change.Effective change, Now now, WebexClient webex) {
        Found found = new Found(now);
        Target target = change.target();
        found.text("", target.id());
        found.text("", target.name());
        Stream.of(change.before(), change.after(), change.unseen()).forEach(fields -> texts("", fields, found::text));
        if (target.kind().equals(LOCATION)) {
            found.add(now.objects().location(target.id()).or(() -> now.objects().location(target.name())));
        }
        if (found.none()) {
            found.add(place(target.kind(), target.id(), now, webex));
        }
        return found.reasons();
    }

    /** The same of a row before it is planned: by what its cells name. */
    List<Text> ofRow(List<ActionInput> steps, WebexClient webex) {
        Now now = listed.now(webex);
        if (now.empty()) {
            return List.of();
        }
        Found found = new Found(now);
        for (ActionInput step : steps) {
            step.cells().forEach((column, cell) -> {
                found.text(column, cell);
                for (String item : cell.split("[;,|=\n]")) {
                    found.text(column, item.strip());
                }
            });
            for (String kind : List.of(PERSON, WORKSPACE)) {
                String id = step.cells().getOrDefault(kind + "_id", "");
                WebexClient there = step.organization().isEmpty() ? webex : webex.inOrganization(step.organization());
                if (found.none()) {
                    found.add(place(kind, id, now, there));
                }
            }
        }
        return found.reasons();
    }

    /** The location that a person or a workspace is in now. */
    private static Optional<ProtectedEntry> place(String kind, String id, Now now, WebexClient webex) {
        if (!now.objects().hasLocations() || id.isEmpty()) {
            return Optional.empty();
        }
        Optional<? extends JsonNode> holder =
                switch (kind) {
                    case PERSON -> new People(webex).lookUp(id);
                    case WORKSPACE -> new Workspaces(webex).lookUp(id);
                    default -> Optional.empty();
                };
        return holder.flatMap(found -> now.objects().location(found.path(WHERE).asText()));
    }

    private static void texts(String path, JsonNode node, BiConsumer<String, String> text) {
        if (node.isTextual()) {
            text.accept(path, node.asText());
        }
        node.forEach(item -> {
            if (node.isArray()) {
                texts(path, item, text);
            }
        });
        node.properties().forEach(field -> {
            text.accept(path, field.getKey());
            texts(path + "/" + field.getKey(), field.getValue(), text);
        });
    }

    /** The lines that are touched, each once. For one thread. */
    private static final class Found {
        private final Now now;
        private final List<ProtectedEntry> entries = new ArrayList<>();

        Found(Now now) {
            this.now = now;
        }

        void text(String path, String text) {
            if (!text.isEmpty()) {
                add(now.numbers().in(path, text));
                add(now.objects().named(text));
            }
        }

        void add(Optional<? extends ProtectedEntry> entry) {
            entry.filter(one -> !entries.contains(one)).ifPresent(entries::add);
        }

        boolean none() {
            return entries.isEmpty();
        }

        List<Text> reasons() {
            return entries.stream().map(ProtectedEntry::refusal).toList();
        }
    }
}
