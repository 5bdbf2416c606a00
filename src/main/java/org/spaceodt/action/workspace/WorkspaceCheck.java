package org.spaceodt.action.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Inspection;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.owner.AlwaysForwarded;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Failure;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.calling.IncomingPermissions;
import org.spaceodt.webex.resource.calling.OutgoingPermissions;

/**
 * Reads how calls of a workspace are forwarded and which calls it may make and get, and says it, or which of them the token
 * may not read and why. It writes nothing, so whether the token may write stays unknown: Webex tells only when it does.
 */
@Singleton
public class WorkspaceCheck implements Inspection<WorkspaceCheck.Parameters> {
    private static final String FORWARDING = "callForwarding";
    private static final String OUTGOING = "outgoingPermission";
    private static final String INCOMING = "incomingPermission";
    private static final int FORBIDDEN = 403;
    private static final String NONE = "—";

    private static final Description DESCRIPTION =
            Holder.WORKSPACE.description("validar_estado_permisos", List.of(), List.of(Holder.WORKSPACE.readScope()));

    public record Parameters(String workspaceId) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        return cells.reading(() -> new Parameters(cells.needed(Holder.WORKSPACE.column())));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return Holder.WORKSPACE.observe(parameters.workspaceId(), webex, target -> see(target, webex));
    }

    private static Observed see(Target target, WebexClient webex) {
        Owner owner = Owner.workspace(target.id());
        Settings settings = new Settings();
        settings.read(FORWARDING, new AlwaysForwarded(webex, owner)::get);
        settings.read(OUTGOING, () -> new OutgoingPermissions(webex).get(owner));
        settings.read(INCOMING, () -> new IncomingPermissions(webex).get(owner));
        return settings.refused.isEmpty()
                ? new Observed.Enough(target, told(settings.known))
                : new Observed.Blocked(target, settings.refused);
    }

    private static Text told(Map<String, ObjectNode> settings) {
        JsonNode always = Fields.at(settings.get(FORWARDING), "callForwarding/always");
        String destination =
                always.path("enabled").asBoolean() ? always.path("destination").asText() : NONE;
        ObjectNode outgoing = settings.get(OUTGOING);
        List<String> limited = new ArrayList<>();
        outgoing.path("callingPermissions").forEach(permission -> {
            if (!permission.path("action").asText().equals("ALLOW")) {
                limited.add(permission.path("callType").asText());
            }
        });
        return Description.text(
                DESCRIPTION.id() + (outgoing.path("useCustomEnabled").asBoolean() ? ".own" : ".of_location"),
                destination,
                limited.isEmpty() ? NONE : String.join(", ", limited),
                Fields.text(settings.get(INCOMING), "externalTransfer").orElse(NONE),
                Holder.WORKSPACE.writeScope());
    }

    /** What could be read, and why the rest could not. */
    private static final class Settings {
        private final Map<String, ObjectNode> known = new LinkedHashMap<>();
        private final List<Text> refused = new ArrayList<>();

        /** A refusal for want of calling is that of all settings: it is for who asked. */
        void read(String name, Supplier<ObjectNode> setting) {
            try {
                known.put(name, setting.get());
            } catch (WebexException.Rejected e) {
                if (e.failure().isCausedBy("workspace_without_calling")) {
                    throw e;
                }
                refused.add(why(name, e.failure()));
            }
        }

        private static Text why(String name, Failure failure) {
            int status = failure.httpStatus().orElse(0);
            return status == FORBIDDEN
                    ? Description.text(
                            DESCRIPTION.id() + ".not_allowed", name, Holder.WORKSPACE.readScope(), failure.trackingId())
                    : Description.text(
                            DESCRIPTION.id() + ".not_read",
                            name,
                            String.valueOf(status),
                            failure.message(),
                            failure.trackingId());
        }
    }
}
