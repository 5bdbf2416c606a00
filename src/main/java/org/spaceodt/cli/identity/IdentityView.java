package org.spaceodt.cli.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.app.Messages;
import org.spaceodt.change.Whereabouts;
import org.spaceodt.identity.Identity;
import org.spaceodt.identity.Scope;
import org.spaceodt.text.Durations;
import org.spaceodt.text.Visible;
import org.spaceodt.webex.ApiAddress;
import org.spaceodt.webex.cause.Failure;
import picocli.CommandLine.Help.Ansi;

/** What {@code whoami} shows: lines for people, or JSON for programs. */
record IdentityView(Identity identity, ApiAddress address, Messages messages) {
    private static final int LABEL = 16;

    String text(Instant now, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        lines.add(line("whoami.api", Whereabouts.mark(identity.rehearsal(), messages.locale()) + " " + address.host()));
        lines.add(line("whoami.organization", named(identity.organization())));
        identity.actingFor().ifPresent(org -> lines.add(line("whoami.actingFor", named(Optional.of(org)))));
        lines.add(line(
                "whoami.person",
                identity.personFailure().isPresent()
                        ? messages.get(
                                "whoami.noPerson",
                                explained(identity.personFailure().get()))
                        : named(identity.person())));
        lines.add(line("whoami.roles", identity.roles().isEmpty() ? unknown() : String.join(", ", identity.roles())));
        lines.add(line(
                "whoami.calling",
                identity.calling()
                        .map(has -> messages.get(has ? "whoami.yes" : "whoami.no"))
                        .orElse(unknown())));
        lines.add(line("whoami.token", tokenEnd(now)));
        lines.add("");
        lines.add(messages.get("whoami.scopes"));
        identity.scopes().forEach(scope -> lines.add(ansi.string(scopeLine(scope))));
        if (!identity.missing().isEmpty()) {
            lines.add("");
            lines.add(messages.get("whoami.missing", identity.missing().size()));
        }
        return String.join(System.lineSeparator(), lines);
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("api", address.base().toString());
        json.put("mode", identity.rehearsal() ? "rehearsal" : "real");
        put(json, "organization", identity.organization());
        put(json, "acting_for", identity.actingFor());
        put(json, "person", identity.person());
        ArrayNode roles = json.putArray("roles");
        identity.roles().forEach(roles::add);
        identity.calling().ifPresentOrElse(has -> json.put("calling", has), () -> json.putNull("calling"));
        identity.tokenEnd()
                .ifPresentOrElse(end -> json.put("token_end", end.toString()), () -> json.putNull("token_end"));
        ArrayNode scopes = json.putArray("scopes");
        identity.scopes().forEach(scope -> scopes.addObject()
                .put("scope", scope.name())
                .put("state", scope.state().name().toLowerCase(Locale.ROOT))
                .put("detail", scope.detail()));
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, String name, Optional<Identity.Named> named) {
        named.ifPresentOrElse(
                some -> json.putObject(name).put("id", some.id()).put("name", some.name()), () -> json.putNull(name));
    }

    private String line(String label, String value) {
        return String.format("%-" + LABEL + "s %s", messages.get(label), Visible.of(value));
    }

    private String scopeLine(Scope scope) {
        String mark =
                switch (scope.state()) {
                    case PRESENT -> "@|green " + messages.get("whoami.present") + "|@";
                    case MISSING -> "@|bold,red " + messages.get("whoami.absent") + "|@";
                    case UNKNOWN -> "@|yellow " + messages.get("whoami.untried") + "|@";
                };
        String detail = scope.detail().isEmpty() ? "" : "  " + Visible.inMarkup(scope.detail());
        return String.format("  %-38s %s%s", scope.name(), mark, detail);
    }

    private String tokenEnd(Instant now) {
        return identity.tokenEnd()
                .map(end -> messages.get(
                        end.isAfter(now) ? "whoami.ends" : "whoami.ended",
                        messages.time(end),
                        Durations.inWords(Duration.between(now, end).abs().toSeconds())))
                .orElseGet(() -> messages.get("whoami.endUnknown"));
    }

    private String explained(Failure failure) {
        return failure.message() + ". " + failure.explained(messages.locale());
    }

    private String unknown() {
        return messages.get("whoami.unknown");
    }

    private String named(Optional<Identity.Named> named) {
        return named.map(some -> some.name().isEmpty() ? some.id() : some.name() + "  (" + some.id() + ")")
                .orElse(unknown());
    }
}
