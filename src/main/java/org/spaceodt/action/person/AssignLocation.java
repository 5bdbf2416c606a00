package org.spaceodt.action.person;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Difference;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Names;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Subject;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.NumberOffer;
import org.spaceodt.change.cell.Cell;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Equivalence;
import org.spaceodt.webex.resource.person.MoveCheck;
import org.spaceodt.webex.resource.person.MoveUsersJobs.MovingUser;
import org.spaceodt.webex.resource.person.People;

/** Moves people to another location, those of the rows that are selected; the others need no location. */
@Singleton
public class AssignLocation implements Action<AssignLocation.Parameters> {
    private static final String TARGET = "target_location_id";
    private static final String EXTENSION = "target_extension";
    private static final String NUMBER = "target_phone_number";
    private static final String WITHOUT_NUMBER = "remove_phone_number";
    private static final Description DESCRIPTION = new Description(
            "usuarios_asignar_location_desde_csv",
            Description.Section.PERSON,
            List.of(
                    optional("selected", Kind.BOOLEAN),
                    required("person_id", Kind.PERSON),
                    optional(TARGET, Kind.LOCATION),
                    optional(EXTENSION, Kind.EXTENSION),
                    optional(NUMBER, CellType.one(Kind.PHONE_NUMBER).orCleared()),
                    optional(WITHOUT_NUMBER, Kind.BOOLEAN).like("no"),
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

    /**
     * @param extension in the target; without it the extension moves along
     * @param number E.164, of the target; without it the number moves along
     * @param withoutNumber the number stays where it is, and is nobody's
     */
    public record Parameters(
            boolean selected,
            String personId,
            String locationId,
            Optional<String> extension,
            Optional<String> number,
            boolean withoutNumber) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        boolean selected = cells.flag("selected").orElse(true);
        if (selected && cells.text(TARGET).isEmpty()) {
            cells.missing(TARGET);
        }
        Optional<String> number = cells.text(NUMBER).filter(text -> !text.equals(Cell.CLEAR));
        boolean withoutNumber = cells.flag(WITHOUT_NUMBER)
                .orElse(number.isEmpty() && cells.text(NUMBER).isPresent());
        if (selected && withoutNumber && number.isPresent()) {
            cells.fault(WITHOUT_NUMBER, Moving.text("both"), Moving.text("both.next"));
        }
        return cells.reading(() -> new Parameters(
                selected,
                cells.needed("person_id"),
                cells.needed(TARGET),
                cells.text(EXTENSION),
                number,
                withoutNumber));
    }

    /** Nothing is done for a row that is not selected: a list of candidates may have somebody several times. */
    @Override
    public List<Subject> subjects(Row row, Parameters parameters, Names names) {
        return parameters.selected() ? Subject.of(DESCRIPTION, row) : List.of();
    }

    /** Whoever calls is moved by a job, and its dry run, with the line that the person is to have, is a part of the plan. */
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
        boolean there = Fields.text(found.fields(), Accounts.LOCATION)
                .filter(now -> Equivalence.sameId(now, parameters.locationId()))
                .isPresent();
        return there ? whoIsThere(parameters, found) : whoMoves(parameters, person.get(), found, webex);
    }

    /** A number is changed by a move only. */
    private static Observed whoIsThere(Parameters parameters, Observed.Found found) {
        List<String> unlike = Difference.between(found.fields(), line(parameters, found.fields())).stream()
                .map(Difference::field)
                .toList();
        return unlike.isEmpty()
                ? found
                : new Observed.Blocked(found.target(), List.of(Moving.text("there", String.join(", ", unlike))));
    }

    private static Observed whoMoves(
            Parameters parameters, ObjectNode person, Observed.Found found, WebexClient webex) {
        String id = found.target().id();
        Moving moving = new Moving(webex);
        MovingUser user = user(id, found.fields(), line(parameters, found.fields()));
        Optional<MoveCheck> check = moving.check(person, parameters.locationId(), user);
        if (check.isEmpty()) {
            return parameters.number().isPresent() || parameters.extension().isPresent()
                    ? new Observed.Blocked(found.target(), List.of(Moving.text("without_calling")))
                    : new Observed.Found(
                            found.target(), Fields.pick(found.fields(), List.of(Accounts.LOCATION)), found.image());
        }
        if (!check.get().refused()) {
            return found;
        }
        NumberOffer.Line line = new NumberOffer.Line(
                Optional.of(parameters.locationId()), EXTENSION, parameters.extension(), NUMBER, parameters.number());
        List<Text> reasons = new ArrayList<>(new NumberOffer(webex).refused(line, id));
        reasons.addAll(moving.refused(check.get().hindrancesOf(id)));
        return new Observed.Blocked(found.target(), reasons);
    }

    /** With extension and number of whoever has them. */
    private static Observed.Found see(ObjectNode person) {
        return Accounts.found(person, Fields.pick(Accounts.fields(person), LicenseOrder.LINE));
    }

    /** What the person has now, with what the row gives in its place. */
    private static ObjectNode line(Parameters parameters, ObjectNode now) {
        ObjectNode line = now.deepCopy();
        Fields.put(line, Accounts.EXTENSION, parameters.extension());
        Fields.put(line, Accounts.NUMBER, parameters.withoutNumber() ? Optional.of("") : parameters.number());
        return line;
    }

    /** The number that moves along is written, too: it is said, and held against what is read back. */
    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode now = ((Observed.Found) observed).fields();
        ObjectNode fields = line(parameters, now).put(Accounts.LOCATION, parameters.locationId());
        boolean kept = parameters.number().isEmpty() && !parameters.withoutNumber();
        return new Desired(fields, kept ? Fields.pick(now, List.of(Accounts.NUMBER)) : Fields.none());
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        String id = change.target().id();
        return new People(webex).lookUp(id).<Observed>map(AssignLocation::see).orElseGet(() -> Accounts.unknown(id));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        String location = Fields.text(change.after(), Accounts.LOCATION)
                .orElseThrow(() -> new NotPossible(Moving.text("without_its_line")));
        MovingUser user = user(change.target().id(), change.before(), change.after());
        return Wrote.of(change.target(), new Moving(webex).move(user, location, queue(webex)));
    }

    /** What is the same before and after moves along; what is not there any more is taken away. */
    private static MovingUser user(String id, ObjectNode before, ObjectNode after) {
        return new MovingUser(id, other(Accounts.EXTENSION, before, after), other(Accounts.NUMBER, before, after));
    }

    private static Optional<String> other(String field, ObjectNode before, ObjectNode after) {
        JsonNode now = Fields.at(after, field);
        return Difference.same(Fields.at(before, field), now) ? Optional.empty() : Optional.of(now.asText());
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

    /** Who had no location gets none again by no operation. */
    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Fields.text(done.before(), Accounts.LOCATION).isPresent()
                ? Map.of()
                : Map.of("", Moving.text("had_none"));
    }

    @Override
    public Undo undo() {
        return Undo.PARTLY;
    }
}
