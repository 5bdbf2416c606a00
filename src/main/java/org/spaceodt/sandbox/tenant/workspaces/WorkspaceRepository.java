package org.spaceodt.sandbox.tenant.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.people.PersonRepository;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.settings.Facts;

/**
 * The workspaces as they are now: those that the tenant began with, and what was written. What a workspace can have written about it, by
 * field: {@code name type capacity site extension number license created more callingType} and what is shown as it was written.
 */
public final class WorkspaceRepository {
    private final WorkspaceSource source;
    private final WebexIds ids;
    private final Facts facts;

    public WorkspaceRepository(WorkspaceSource source, WebexIds ids, Layer<Integer> layer) {
        this.source = source;
        this.ids = ids;
        this.facts = new Facts(layer, source.size());
    }

    /** One more than the largest index; some of them may be gone. */
    public int size() {
        return facts.size();
    }

    public boolean exists(int workspace) {
        return facts.exists(workspace);
    }

    /** Whether the workspace was created and not there from the beginning. */
    public boolean created(int workspace) {
        return facts.created(workspace);
    }

    /** Whether something was written about it, be it that it is gone. */
    public boolean touched(int index) {
        return facts.touched(index);
    }

    public OptionalInt find(String id) {
        OptionalInt found = source.find(id);
        OptionalInt index = found.isPresent() ? found : ids.index(ResourceKind.PLACE, id);
        return index.isPresent() && index.getAsInt() < size() && exists(index.getAsInt()) ? index : OptionalInt.empty();
    }

    public String id(int workspace) {
        return facts.created(workspace) ? ids.of(ResourceKind.PLACE, workspace) : source.id(workspace);
    }

    public String name(int workspace) {
        return facts.text(workspace, "name", source::name);
    }

    public String type(int workspace) {
        return facts.text(workspace, "type", source::type);
    }

    /** How many people fit in, or -1. */
    public int capacity(int workspace) {
        return facts.number(workspace, "capacity", source::capacity);
    }

    /** The location, or -1. */
    public int site(int workspace) {
        return facts.number(workspace, "site", source::site);
    }

    /** The calling licence; empty when the workspace has no Webex Calling. */
    public Optional<Product> license(int workspace) {
        Optional<JsonNode> written = facts.written(workspace, "license");
        if (written.isPresent()) {
            return Optional.of(Product.valueOf(written.get().asText()));
        }
        return facts.decided(workspace, "license") ? Optional.empty() : source.license(workspace);
    }

    public boolean calls(int workspace) {
        return license(workspace).isPresent();
    }

    /** The extension, or null. */
    public String extension(int workspace) {
        return PersonRepository.orNull(facts.text(workspace, "extension", source::extension));
    }

    /** The primary phone number, E.164, or null. */
    public String number(int workspace) {
        return PersonRepository.orNull(facts.text(workspace, "number", source::number));
    }

    public String createdAt(int workspace) {
        return facts.text(workspace, "created", source::created);
    }

    /** What was written under this name and is shown as it is. */
    public Optional<JsonNode> written(int workspace, String name) {
        if (name.equals(MoreNumbers.FIELD) && !facts.decided(workspace, name)) {
            return source.more(workspace);
        }
        return facts.written(workspace, name);
    }

    /** Makes a workspace of these fields. */
    public int create(ObjectNode fields) {
        return facts.create(fields);
    }

    /** Writes these fields over those that the workspace has. */
    public void change(int workspace, ObjectNode fields) {
        facts.change(workspace, fields);
    }

    public void remove(int workspace) {
        facts.remove(workspace);
    }
}
