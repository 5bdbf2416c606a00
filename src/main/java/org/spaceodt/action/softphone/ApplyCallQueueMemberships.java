package org.spaceodt.action.softphone;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.apply.Verifying;
import org.spaceodt.action.person.Accounts;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexId;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.person.People;
import org.spaceodt.webex.resource.queue.QueueAgents.Sort;

/** Makes people agents of call queues. Other queues of a person, and other agents of a queue, stay as they are. */
@Singleton
public class ApplyCallQueueMemberships implements Action<ApplyCallQueueMemberships.Parameters> {
    private static final String IDS = "call_queue_ids";
    private static final String NAMES = "call_queue_names";
    private static final String JOIN = "join_enabled";
    public static final Description DESCRIPTION = new Description(
                    "apply_call_queue_memberships",
                    Description.Section.PERSON,
                    List.of(
                            required("person_id", Kind.PERSON).formerly("user_email", "email"),
                            optional(IDS, CellType.listOf(Kind.CALL_QUEUE)),
                            optional(NAMES, CellType.one(Kind.CALL_QUEUE).partedBy(";|")),
                            optional(JOIN, Kind.BOOLEAN),
                            optional("org_id", Kind.ORGANIZATION)),
                    List.of(
                            "spark-admin:people_read",
                            "spark-admin:telephony_config_read",
                            "spark-admin:telephony_config_write"),
                    List.of("person_id"))
            .asStage();

    private final QueueRosters rosters;

    public ApplyCallQueueMemberships(Verifying verifying, QueueWaits waits) {
        this.rosters = new QueueRosters(Verifying.watch(verifying), waits.gather());
    }

    /** @param join whether calls are taken; empty: yes in a queue that is new to the person, else as it is */
    public record Parameters(String personId, List<String> queueIds, Optional<Boolean> join) {}

    @Override
    public Description description() {
        return DESCRIPTION;
    }

    @Override
    public Reading<Parameters> read(Row row) {
        RowValues cells = RowValues.of(row, DESCRIPTION);
        Map<String, String> ids = new LinkedHashMap<>();
        Stream.concat(cells.list(IDS).stream(), cells.list(NAMES).stream())
                .forEach(id -> ids.putIfAbsent(new WebexId(id).bare(), id));
        if (ids.isEmpty()) {
            cells.missing(IDS);
        }
        return cells.reading(
                () -> new Parameters(cells.needed("person_id"), List.copyOf(ids.values()), cells.flag(JOIN)));
    }

    @Override
    public Observed observe(Parameters parameters, WebexClient webex) {
        Optional<ObjectNode> person = new People(webex).lookUp(parameters.personId());
        if (person.isEmpty()) {
            return Accounts.unknown(parameters.personId());
        }
        QueuesAsked asked = QueuesAsked.of(parameters.queueIds(), webex);
        Observed.Found found = new QueueSeats(webex).see(Accounts.target(person.get()), asked.sorts(), asked.keys());
        List<Text> reasons = asked.hindrances(person.get(), found, webex);
        // What the wish needs to know of the queues stays beside the fields: it is not the person's.
        found.fields().set(QueuesAsked.FIELD, asked.json());
        return reasons.isEmpty() ? found : new Observed.Blocked(found.target(), reasons);
    }

    @Override
    public Desired desired(Parameters parameters, Observed observed) {
        ObjectNode seen = ((Observed.Found) observed).fields();
        ObjectNode fields = Fields.none();
        ObjectNode unseen = Fields.none();
        for (JsonNode queue : seen.path(QueuesAsked.FIELD)) {
            String path = queue.path("path").asText();
            boolean there = Fields.text(seen, path + "/" + QueueSeats.ID).isPresent();
            if (!there) {
                Fields.put(fields, path + "/" + QueueSeats.ID, Fields.text(queue, QueueSeats.ID));
                Fields.put(fields, path + "/" + QueueSeats.LOCATION, Fields.text(queue, QueueSeats.LOCATION));
                Fields.put(unseen, path + "/" + QueueSeats.WEIGHT, Fields.text(queue, QueueSeats.WEIGHT));
            }
            if (!there || parameters.join().isPresent()) {
                Fields.put(
                        fields,
                        path + "/" + QueueSeats.JOINED,
                        fields.booleanNode(parameters.join().orElse(true)));
            }
        }
        return new Desired(fields, unseen);
    }

    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        List<Sort> sorts = QueueSeats.sorts(change);
        Map<Sort, Map<String, String>> known =
                sorts.stream().collect(Collectors.toMap(sort -> sort, sort -> QueueSeats.keys(change, sort)));
        return new QueueSeats(webex).see(change.target(), sorts, known);
    }

    /** Queue by queue; who is given a seat in one and not in the other is told so by what is read back. */
    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        List<Written> written = new ArrayList<>();
        for (Sort sort : QueueSeats.sorts(change)) {
            for (Map.Entry<String, String> queue : QueueSeats.keys(change, sort).entrySet()) {
                new QueueSeats(webex)
                        .wish(change, sort, queue.getValue())
                        .ifPresent(wish -> written.addAll(rosters.of(change, sort, queue.getValue(), webex)
                                .write(wish)));
            }
        }
        return Wrote.of(change.target(), written);
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }

    static Text text(String key, String... values) {
        return Description.text("apply_call_queue_memberships." + key, values);
    }
}
