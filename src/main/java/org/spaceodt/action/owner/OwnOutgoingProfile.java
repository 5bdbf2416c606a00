package org.spaceodt.action.owner;

import static org.spaceodt.action.Description.Parameter.optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.CallType;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.OutgoingChange;
import org.spaceodt.webex.resource.calling.OutgoingPermissions.Permission;

/**
 * Gives somebody outgoing permissions of their own: every kind of call is allowed but those that are blocked. Where a row blocks
 * none, only those that it allows are allowed, and the others stay as they are: an empty cell opens nothing.
 */
public abstract class OwnOutgoingProfile implements Action<OwnOutgoingProfile.Parameters> {
    private static final String ALLOW = "allow_call_types";
    private static final String BLOCK = "block_call_types";

    private final Holder holder;
    private final Description description;

    protected OwnOutgoingProfile(Holder holder) {
        this.holder = holder;
        this.description = holder.description(
                "configurar_perfil_saliente_custom",
                List.of(
                        optional(ALLOW, CellType.listOf(Kind.TEXT)).like("NATIONAL;TOLL_FREE"),
                        optional(BLOCK, CellType.listOf(Kind.TEXT)).like("INTERNATIONAL;PREMIUM_SERVICES_I")),
                holder.readAndWrite());
    }

    public record Parameters(String id, Set<CallType> allowed, Set<CallType> blocked) {
        Map<CallType, Permission> permissions() {
            return blocked.isEmpty()
                    ? allowed.stream().collect(Collectors.toMap(type -> type, type -> Permission.ALLOWED))
                    : OutgoingChange.allBut(blocked).permissions();
        }
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, description);
        Set<CallType> allowed = OutgoingProfile.types(cells, ALLOW);
        Set<CallType> blocked = OutgoingProfile.types(cells, BLOCK);
        allowed.stream()
                .filter(blocked::contains)
                .forEach(type -> cells.fault(
                        ALLOW,
                        Description.text("profile.both", type.name()),
                        Description.text("profile.both.next", type.name())));
        if (cells.list(ALLOW).isEmpty() && cells.list(BLOCK).isEmpty()) {
            cells.missing(BLOCK);
        }
        return cells.reading(() -> new Parameters(cells.needed(holder.column()), allowed, blocked));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return holder.observe(parameters.id(), webex, target -> see(target, webex));
    }

    private Observed see(Target target, WebexClient webex) {
        ObjectNode fields = OutgoingProfile.own(new OutgoingPermissions(webex).get(holder.owner(target)));
        return new Observed.Found(target, fields, Image.OUTGOING_PERMISSIONS.of(fields));
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode fields =
                Fields.none().put(OutgoingProfile.CUSTOM, true).put(OutgoingProfile.CUSTOM_PERMISSIONS, true);
        fields.setAll(OutgoingProfile.fields(parameters.permissions()));
        return Desired.of(fields);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        return holder.settings(change.target(), target -> see(target, webex));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        Owner owner = holder.owner(change.target());
        return Wrote.of(change.target(), new OutgoingPermissions(webex).update(owner, change.after()));
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
