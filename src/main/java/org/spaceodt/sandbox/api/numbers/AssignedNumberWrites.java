package org.spaceodt.sandbox.api.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.spaceodt.sandbox.api.call.ApiProblem;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Endpoint;
import org.spaceodt.sandbox.api.call.RequestBody;
import org.spaceodt.sandbox.api.call.RouteTable;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.numbers.NumberHolder;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceRepository;

/** Gives numbers to people and workspaces, and takes them: {@code phoneNumbers} with the action ADD or DELETE. */
public final class AssignedNumberWrites {
    private static final List<String> RING_PATTERNS =
            List.of("NORMAL", "LONG_LONG", "SHORT_SHORT_LONG", "SHORT_LONG_SHORT");

    private final Tenant tenant;
    private final Lines lines;

    public AssignedNumberWrites(Tenant tenant) {
        this.tenant = tenant;
        this.lines = new Lines(tenant);
    }

    /** After the reading of the numbers was added. */
    public void addTo(RouteTable routes) {
        Endpoint person = routes.reading("people/{}/features/numbers");
        Endpoint workspace = routes.reading("workspaces/{}/features/numbers");
        routes.write("PUT", "telephony/config/people/{}/numbers", call -> {
                    Owner owner = person(call.callingPerson());
                    call.about(ResourceKind.PEOPLE, tenant.people().id(owner.index()), () -> person.answer(call));
                    return write(call.body(), owner);
                })
                .write("PUT", "telephony/config/workspaces/{}/numbers", call -> {
                    Owner owner = workspace(call.callingWorkspace());
                    call.about(ResourceKind.PLACE, tenant.workspaces().id(owner.index()), () -> workspace.answer(call));
                    return write(call.body(), owner);
                });
    }

    private Owner person(int index) {
        PersonRepository people = tenant.people();
        return new Owner(
                new NumberHolder(ResourceKind.PEOPLE, index),
                people.site(index),
                Optional.ofNullable(people.number(index)),
                Optional.ofNullable(people.extension(index)),
                people.written(index, MoreNumbers.FIELD),
                (fields, person) -> people.change(person, fields));
    }

    private Owner workspace(int index) {
        WorkspaceRepository workspaces = tenant.workspaces();
        return new Owner(
                new NumberHolder(ResourceKind.PLACE, index),
                workspaces.site(index),
                Optional.ofNullable(workspaces.number(index)),
                Optional.ofNullable(workspaces.extension(index)),
                workspaces.written(index, MoreNumbers.FIELD),
                (fields, workspace) -> workspaces.change(workspace, fields));
    }

    private ApiResponse write(RequestBody body, Owner owner) {
        Kept kept = new Kept(owner);
        for (RequestBody entry : body.neededParts("phoneNumbers")) {
            boolean strict = owner.holder().kind() == ResourceKind.PEOPLE;
            String action = entry.oneOf("action", List.of("ADD", "DELETE"))
                    .or(() -> strict ? Optional.empty() : Optional.of("ADD"))
                    .orElseThrow(() -> entry.missing("action"));
            boolean primary =
                    strict ? entry.neededFlag("primary") : entry.flag("primary").orElse(false);
            // wxc_sdk writes "external" where the specification says "directNumber".
            Optional<String> number = entry.filled("directNumber")
                    .or(() -> entry.filled("external"))
                    .map(Lines::e164);
            if (strict && number.isEmpty()) {
                throw entry.missing("directNumber");
            }
            if (action.equals("ADD")) {
                add(kept, entry, primary, number);
            } else {
                delete(kept, entry, number);
            }
        }
        Optional<Boolean> oldSpelling = body.flag("enableDistinctiveRingPattern");
        body.flag("distinctiveRingEnabled")
                .or(() -> oldSpelling)
                .ifPresent(flag -> kept.fields.put("distinctiveRing", flag));
        kept.fields.set(MoreNumbers.FIELD, kept.more);
        owner.write().accept(kept.fields, owner.index());
        return ApiResponse.silent(204);
    }

    private void add(Kept kept, RequestBody entry, boolean primary, Optional<String> number) {
        Owner owner = kept.owner;
        Optional<String> extension = entry.filled("extension");
        if (number.isEmpty() && extension.isEmpty()) {
            throw entry.missing("directNumber");
        }
        extension.ifPresent(text -> kept.own(text, () -> lines.extension(owner.site(), text, owner.holder(), 409)));
        number.ifPresent(text -> {
            lines.number(owner.site(), text, owner.holder());
            if (kept.has(text)) {
                throw ApiProblem.of(409, "The phone number " + text + " is already assigned.");
            }
        });
        if (primary && number.isPresent() && kept.number.isPresent()) {
            throw ApiProblem.of(409, "There is a primary phone number already.");
        }
        number.ifPresent(text -> lines.handOver(Optional.empty(), number, owner.holder()));
        String ring = entry.oneOf("ringPattern", RING_PATTERNS).orElse("NORMAL");
        if (primary) {
            kept.primary(kept.number.or(() -> number), extension);
        } else {
            kept.further(number, extension, ring);
        }
    }

    private void delete(Kept kept, RequestBody entry, Optional<String> number) {
        if (number.isEmpty()) {
            kept.withoutExtension(entry.needed("extension"));
            return;
        }
        if (!kept.has(number.get())) {
            throw ApiProblem.badRequest("The phone number " + number.get() + " is not assigned here.");
        }
        kept.without(number.get());
        lines.handOver(number, Optional.empty(), kept.owner.holder());
    }

    /** Who gets or loses numbers. */
    private record Owner(
            NumberHolder holder,
            int site,
            Optional<String> number,
            Optional<String> extension,
            Optional<JsonNode> more,
            ObjIntConsumer<ObjectNode> write) {
        int index() {
            return holder.index();
        }
    }

    /** What the owner has, entry by entry of the request. */
    private static final class Kept {
        private final Owner owner;
        private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
        private final ArrayNode more = JsonNodeFactory.instance.arrayNode();
        private Optional<String> number;
        private Optional<String> extension;

        Kept(Owner owner) {
            this.owner = owner;
            this.number = owner.number();
            this.extension = owner.extension();
            owner.more().ifPresent(numbers -> numbers.forEach(more::add));
        }

        boolean has(String text) {
            return number.equals(Optional.of(text)) || further("number", text) >= 0;
        }

        /** Refuses an extension that the owner has for another number, and lets others be looked at. */
        void own(String text, Runnable others) {
            others.run();
            if (further("extension", text) >= 0) {
                throw ApiProblem.coded(409, Lines.EXTENSION_TAKEN, "The extension " + text + " is already in use.");
            }
        }

        void primary(Optional<String> first, Optional<String> changed) {
            number = first;
            extension = changed.or(() -> extension);
            fields.put("number", number.orElse("")).put("extension", extension.orElse(""));
        }

        void further(Optional<String> text, Optional<String> own, String ring) {
            Optional<String> other = own.filter(one -> !extension.equals(own));
            more.addObject()
                    .put("number", text.orElse(""))
                    .put("extension", other.orElse(""))
                    .put("ringPattern", ring);
        }

        void without(String text) {
            if (number.equals(Optional.of(text))) {
                if (extension.isEmpty()) {
                    throw ApiProblem.badRequest("An extension or a phone number must be left.");
                }
                number = Optional.empty();
                fields.put("number", "");
            } else {
                more.remove(further("number", text));
            }
        }

        void withoutExtension(String text) {
            int place = further("extension", text);
            if (place < 0) {
                throw ApiProblem.badRequest("The extension " + text + " is not assigned here.");
            }
            more.remove(place);
        }

        private int further(String field, String text) {
            for (int n = 0; n < more.size(); n++) {
                if (more.get(n).path(field).asText().equals(text)) {
                    return n;
                }
            }
            return -1;
        }
    }
}
