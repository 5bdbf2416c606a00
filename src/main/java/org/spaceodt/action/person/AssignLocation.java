package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Names;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Subject;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.person.People;

/** Moves people to another location, those of the rows that are selected; the others need no location. */
@Singleton
public class AssignLocation implements Action<AssignLocation.Parameters> {
    private static final String TARGET = "target_location_id";
    private static final Description DESCRIPTION = new Description(
            "usuarios_asignar_location_desde_csv",
            Description.Section.PERSON,
            List.of(
                    required("selected", Kind.BOOLEAN),
                    required("person_id", Kind.PERSON),
                    optional(TARGET, Kind.LOCATION),
                    optional("org_id", Kind.ORGANIZATION)),
            List.of(
                    "spark-admin:people_read",
                    "spark-admin:people_write",
                    "spark-admin:telephony_config_read",
                    "spark-admin:telephony_config_write",
                    "identity:groups_rw"),
            List.of("person_id"));

    private final MoveWaits waits;
    private final List<MoveQueue> queues = new ArrayList<>();

    public AssignLocation(MoveWaits waits) {
        this.waits = waits;
    }

    public record Parameters(boolean selected, String personId, String locationId) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        boolean selected = cells.flag("selected").orElse(false);
        if (selected && cells.text(TARGET).isEmpty()) {
            cells.missing(TARGET);
        }
        return cells.reading(() -> new Parameters(selected, cells.needed("person_id"), cells.needed(TARGET)));
    }

    /** Nothing is done for a row that is not selected: a list of candidates may have somebody several times. */
    @Override
    public List<Subject> subjects(Row row, Parameters parameters, Names names) {
        return parameters.selected() ? Subject.of(DESCRIPTION, row) : List.of();
    }

    /** Whoever calls is moved by a job, and its dry run is a part of the plan. */
    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        String id = parameters.personId();
        if (!parameters.selected()) {
            return new Observed.Enough(
                    new Target(Accounts.KIND, id, ""),
                    Accounts.text("usuarios_asignar_location_desde_csv.not_selected"));
        }
        Optional<ObjectNode> person = new People(webex).lookUp(id);
        if (person.isEmpty()) {
            return Accounts.unknown(id);
        }
        Observed.Found found = see(person.get());
        String now = Fields.text(found.fields(), Accounts.LOCATION).orElse("");
        Optional<Text> hindrance = Equivalence.sameId(now, parameters.locationId())
                ? Optional.empty()
                : new Moving(webex).hindrance(person.get(), parameters.locationId());
        return hindrance
                .<Observed>map(reason -> new Observed.Blocked(found.target(), List.of(reason)))
                .orElse(found);
    }

    private static Observed.Found see(ObjectNode person) {
        ObjectNode fields = Fields.none();
        Fields.put(fields, Accounts.LOCATION, Fields.text(person, Accounts.LOCATION));
        return new Observed.Found(Accounts.target(person), fields);
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        return Desired.of(Fields.none().put(Accounts.LOCATION, parameters.locationId()));
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        String id = change.target().id();
        return new People(webex).lookUp(id).<Observed>map(AssignLocation::see).orElseGet(() -> Accounts.unknown(id));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        String location = Fields.text(change.after(), Accounts.LOCATION).orElse("");
        return Wrote.of(change.target(), new Moving(webex).move(change.target().id(), location, queue(webex)));
    }

    /** One for each organization that this process works for. */
    private MoveQueue queue(WebexClient webex) {
        synchronized (queues) {
            return queues.stream()
                    .filter(queue -> queue.isOf(webex))
                    .findFirst()
                    .orElseGet(() -> {
                        MoveQueue queue = new MoveQueue(webex, MoveWaits.watch(waits), waits.gather());
                        queues.add(queue);
                        return queue;
                    });
        }
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
