package org.spaceodt.sandbox.tenant.origin.invented;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.draw.Dates;
import org.spaceodt.sandbox.tenant.draw.Draw;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.id.WebexIds;
import org.spaceodt.sandbox.tenant.numbers.NumberOwner;
import org.spaceodt.sandbox.tenant.numbers.Numbering;
import org.spaceodt.sandbox.tenant.people.Product;
import org.spaceodt.sandbox.tenant.workspaces.WorkspaceSource;

/** The invented workspaces: rooms, counters and shared desks, each with a phone and a Webex Calling workspace licence. */
final class InventedWorkspaces implements WorkspaceSource {
    private static final String[] SPANISH = {
        "Sala de reuniones", "Mostrador", "Recepción", "Sala de formación", "Conserjería", "Sala de lectura"
    };
    private static final String[] CATALAN = {
        "Sala de reunions", "Taulell", "Recepció", "Sala de formació", "Consergeria", "Sala de lectura"
    };
    private static final String[] TYPES = {"meetingRoom", "desk", "open", "meetingRoom", "other", "focus"};

    private final Draw draw;
    private final WebexIds ids;
    private final InventedSites sites;
    private final Numbering numbering;
    private final int size;

    InventedWorkspaces(Draw draw, WebexIds ids, InventedSites sites, Numbering numbering, int size) {
        this.draw = draw;
        this.ids = ids;
        this.sites = sites;
        this.numbering = numbering;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public OptionalInt find(String id) {
        OptionalInt index = ids.index(ResourceKind.PLACE, id);
        return index.isPresent() && index.getAsInt() < size ? index : OptionalInt.empty();
    }

    @Override
    public String id(int workspace) {
        return ids.of(ResourceKind.PLACE, workspace);
    }

    @Override
    public String name(int workspace) {
        String[] names = sites.language(site(workspace)).startsWith("ca") ? CATALAN : SPANISH;
        return names[kind(workspace)] + " " + (workspace + 1);
    }

    @Override
    public String type(int workspace) {
        return TYPES[kind(workspace)];
    }

    @Override
    public int capacity(int workspace) {
        return 2 + draw.below(14, "capacity", workspace);
    }

    @Override
    public int site(int workspace) {
        return sites.calling(workspace % sites.callingSize());
    }

    @Override
    public Optional<Product> license(int workspace) {
        return Optional.of(Product.WORKSPACES);
    }

    @Override
    public Optional<JsonNode> more(int workspace) {
        return Optional.empty();
    }

    @Override
    public String extension(int workspace) {
        return numbering.extension(NumberOwner.WORKSPACE, workspace / sites.callingSize());
    }

    @Override
    public String number(int workspace) {
        return draw.chance(50, "workspace number", workspace)
                ? numbering.number(NumberOwner.WORKSPACE, workspace)
                : null;
    }

    @Override
    public String created(int workspace) {
        return Dates.of(draw, "workspace created", workspace);
    }

    private int kind(int workspace) {
        return draw.below(TYPES.length, "workspace kind", workspace);
    }
}
