package org.spaceodt.action.workspace;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Image;
import org.spaceodt.action.Names;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.GivenSince;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Owner;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.number.Numbers;
import org.spaceodt.webex.resource.workspace.Workspaces;
import org.spaceodt.webex.resource.workspace.Workspaces.Calling;
import org.spaceodt.webex.resource.workspace.Workspaces.NewWorkspace;
import org.spaceodt.webex.resource.workspace.Workspaces.WebexCalling;
import org.spaceodt.webex.resource.workspace.Workspaces.WorkspaceChange;

/** Makes a workspace, with a line if one is given. One of that name that is there already is left as it is. */
@Singleton
public class AddWorkspace implements Action<AddWorkspace.Parameters> {
    private static final String KIND = "workspace";
    private static final String NAME = "displayName";
    private static final String LOCATION = "locationId";
    private static final String EXTENSION = "calling/webexCalling/extension";
    private static final String NUMBER = "calling/webexCalling/phoneNumber";

    private static final Description DESCRIPTION = new Description(
            "workspaces_alta",
            Description.Section.WORKSPACE,
            List.of(
                    required("display_name", Kind.TEXT).like("Sala Alameda 1"),
                    optional("location_id", Kind.LOCATION),
                    optional("extension", Kind.EXTENSION),
                    optional("primary_number", Kind.PHONE_NUMBER),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of("spark-admin:workspaces_read", "spark-admin:workspaces_write", "spark-admin:telephony_config_read"),
            List.of("display_name"));

    /** @param fields in the API's spelling */
    public record Parameters(String name, ObjectNode fields) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Names.Resolved spelled(Row row, Names names) {
        Names.Resolved spelled = names.spelled(row, "display_name", Kind.WORKSPACE);
        // Those that differ more are others.
        return new Names.Resolved(spelled.row(), List.of());
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        String name = cells.needed("display_name");
        Optional<String> extension = cells.text("extension");
        Optional<String> number = cells.text("primary_number");
        if ((extension.isPresent() || number.isPresent())
                && cells.text("location_id").isEmpty()) {
            cells.missing("location_id");
        }
        ObjectNode fields = Fields.none().put(NAME, name);
        Fields.put(fields, LOCATION, cells.text("location_id"));
        Fields.put(fields, EXTENSION, extension);
        Fields.put(fields, NUMBER, number);
        return cells.reading(() -> new Parameters(name, fields));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        return new Workspaces(webex)
                .find(parameters.name()).stream()
                        .findFirst()
                        .<Observed>map(place -> new Observed.Enough(
                                target(place), Description.text("workspaces_alta.exists", parameters.name())))
                        .orElseGet(() -> absent(parameters, webex));
    }

    private static Observed absent(Parameters parameters, WebexClient webex) {
        ObjectNode fields = parameters.fields();
        NumberOffer.Line line = new NumberOffer.Line(
                Fields.text(fields, LOCATION),
                "extension",
                Fields.text(fields, EXTENSION),
                "primary_number",
                Fields.text(fields, NUMBER));
        List<Text> taken = new NumberOffer(webex).taken(line, "");
        Target target = new Target(KIND, "", parameters.name());
        return taken.isEmpty() ? new Observed.Absent(target) : new Observed.Blocked(target, taken);
    }

    private static Target target(ObjectNode place) {
        return new Target(KIND, place.path("id").asText(), place.path(NAME).asText());
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Desired.of(parameters.fields());
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        Workspaces workspaces = new Workspaces(webex);
        Target target = change.target();
        List<ObjectNode> found = target.id().isEmpty()
                ? workspaces.find(target.name())
                : workspaces.lookUp(target.id()).stream().toList();
        if (found.size() > 1) {
            return new Observed.Blocked(target, List.of(Description.text("workspaces_alta.several", target.name())));
        }
        return found.isEmpty() ? new Observed.Absent(target) : see(found.get(0), change, webex);
    }

    /** A workspace does not show its line; the numbers of the organization say whose they are. */
    private static Observed see(ObjectNode place, Change.Effective change, WebexClient webex) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, NAME, Fields.text(place, NAME));
        Fields.put(fields, LOCATION, Fields.text(place, LOCATION));
        Fields.put(fields, "notes", place.path("notes"));
        Fields.put(fields, "capacity", place.path("capacity"));
        Observed.Found found = new Observed.Found(target(place), fields, Image.WORKSPACE.of(place));
        if (change instanceof Change.Remove) {
            new GivenSince(webex).seeDevices(Owner.workspace(found.target().id()), found);
        }
        if (place.at("/calling/type").asText().equals("webexCalling")) {
            String id = found.target().id();
            new Numbers(webex)
                    .list(Numbers.Filter.NONE.owner(id)).stream()
                            .filter(row -> !row.path("phoneNumberType").asText().equals("ALTERNATE"))
                            .findFirst()
                            .ifPresent(row -> {
                                Fields.put(fields, EXTENSION, Fields.text(row, "extension"));
                                Fields.put(fields, NUMBER, Fields.text(row, "phoneNumber"));
                            });
            Fields.put(found.image(), EXTENSION, Fields.text(fields, EXTENSION));
            Fields.put(found.image(), NUMBER, Fields.text(fields, NUMBER));
            if (change instanceof Change.Remove) {
                new GivenSince(webex).see(Owner.workspace(id), found);
            }
        }
        return found;
    }

    /** What was made in part is completed: whoever was interrupted may have left a workspace without a line. */
    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        Workspaces workspaces = new Workspaces(webex);
        Target target = change.target();
        if (change instanceof Change.Create) {
            Written made = workspaces.create(newWorkspace(change.after()));
            return Wrote.of(target.withId(made.id()), made);
        }
        if (change instanceof Change.Remove) {
            return Wrote.of(target, workspaces.delete(target.id()));
        }
        Optional<String> location =
                Fields.text(change.after(), LOCATION).or(() -> Fields.text(workspaces.get(target.id()), LOCATION));
        Calling calling = line(change.after(), location)
                .orElseThrow(() -> new NotPossible(Description.text("workspaces_alta.in_part", target.name())));
        return Wrote.of(
                target,
                workspaces.update(
                        target.id(),
                        new WorkspaceChange(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(calling),
                                Optional.empty())));
    }

    private static NewWorkspace newWorkspace(ObjectNode fields) {
        Optional<String> location = Fields.text(fields, LOCATION);
        return new NewWorkspace(
                Fields.text(fields, NAME).orElseThrow(),
                location,
                Optional.empty(),
                line(fields, location),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Calling> line(ObjectNode fields, Optional<String> location) {
        Optional<String> extension = Fields.text(fields, EXTENSION);
        Optional<String> number = Fields.text(fields, NUMBER);
        return extension.isPresent() || number.isPresent()
                ? Optional.of(Calling.webex(new WebexCalling(number, extension, location, Optional.empty())))
                : Optional.empty();
    }

    @Override
    public boolean ownsWhatItMade() {
        return true;
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
