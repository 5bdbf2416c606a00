package org.spaceodt.sandbox.api.moves;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.ApiResponse;
import org.spaceodt.sandbox.api.call.Json;
import org.spaceodt.sandbox.api.call.WriteSubject;
import org.spaceodt.sandbox.api.lines.Lines;
import org.spaceodt.sandbox.api.people.LicenseChoice;
import org.spaceodt.sandbox.api.people.PersonCalling;
import org.spaceodt.sandbox.api.people.PersonJson;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;

/**
 * The jobs that move people. One runs at a time: STARTING for a while, STARTED for as long, and then everybody is moved whom nothing
 * hinders. There is no timer: who asks next finds what has become due done.
 */
public final class Moves {
    static final String OPERATION = "POST /telephony/config/jobs/person/moveLocation";
    private static final long NEVER = Long.MAX_VALUE;
    private static final int NONE = -1;

    private final Tenant tenant;
    private final WriteJournal log;
    private final MoveRules rules;
    private final PersonCalling calling;
    private final Layer<Integer> jobs;
    private volatile int running = NONE;
    private volatile long due = NEVER;

    public Moves(Tenant tenant, WriteJournal log) {
        this.tenant = tenant;
        this.log = log;
        this.rules = new MoveRules(tenant);
        this.calling = new PersonCalling(tenant);
        this.jobs = tenant.changes().indexed(ResourceKind.JOB_ID.name());
        jobs.watch(new Layer.Watcher<>() {
            @Override
            public void entered(Integer job) {
                look(job);
            }
        });
    }

    boolean running() {
        return running != NONE;
    }

    /** One more than the latest job. */
    int size() {
        return jobs.end(0);
    }

    OptionalInt find(String id) {
        OptionalInt job = tenant.ids().index(ResourceKind.JOB_ID, id);
        return job.isPresent() && jobs.fields(job.getAsInt()).isPresent() ? job : OptionalInt.empty();
    }

    String id(int job) {
        return tenant.ids().of(ResourceKind.JOB_ID, job);
    }

    /** What is kept of a job: since, who, trackingId, users, and when it has ended: ended, errors, moved. */
    ObjectNode job(int job) {
        return jobs.fields(job).orElseThrow();
    }

    /** Starts a job; there must be none that runs. */
    int start(List<Move> moves, ApiRequest request) {
        ObjectNode job = JsonNodeFactory.instance
                .objectNode()
                .put("since", tenant.times().now())
                .put("who", request.caller())
                .put("trackingId", request.trackingId());
        ArrayNode users = job.putArray("users");
        moves.forEach(move -> move.keep(users.addObject()));
        int index = size();
        jobs.put(index, job);
        return index;
    }

    /** Ends what should have ended by now. */
    public void catchUp() {
        if (tenant.times().now() >= due) {
            tenant.turns().write(() -> {
                if (tenant.times().now() >= due) {
                    end(running);
                }
                return null;
            });
        }
    }

    private void look(int job) {
        boolean open = jobs.fields(job).filter(fields -> !fields.has("ended")).isPresent();
        if (open) {
            due = job(job).path("since").asLong() + 2 * step();
            running = job;
        } else if (running == job) {
            due = NEVER;
            running = NONE;
        }
    }

    private long step() {
        return tenant.times().lags().jobStep().toMillis();
    }

    private void end(int index) {
        ObjectNode job = job(index).deepCopy().put("ended", due);
        ArrayNode errors = job.putArray("errors");
        int moved = 0;
        int number = 0;
        for (JsonNode user : job.path("users")) {
            Move move = Move.of(user);
            List<Move.Issue> issues = rules.errors(move);
            if (issues.isEmpty()) {
                move(move, job);
                moved++;
            } else {
                ObjectNode error = errors.addObject().put("number", number).put("person", move.person());
                ArrayNode messages = error.putArray("messages");
                issues.forEach(
                        issue -> messages.addObject().put("code", issue.code()).put("message", issue.message()));
            }
            number++;
        }
        jobs.put(index, job.put("moved", moved));
    }

    private void move(Move move, ObjectNode job) {
        int person = move.person();
        WriteSubject subject =
                WriteSubject.of(ResourceKind.PEOPLE.name(), tenant.people().id(person), () -> view(person));
        int site = tenant.sites().find(move.target()).orElseThrow();
        Lines.Line line = rules.line(move, site).orElseThrow();
        if (move.keepsNumber()) {
            line.number().ifPresent(number -> tenant.phoneNumbers().moveTo(number, site));
        }
        calling.give(person, new LicenseChoice(tenant.licenses(), tenant.people()).of(person), line, 409);
        log.add(subject.record(
                job.path("who").asText(), tenant.times().clock().instant(), OPERATION, 200, "", subject.now()));
    }

    private ApiResponse view(int person) {
        Json json = new Json();
        new PersonJson(tenant).write(json, person, true, true);
        return ApiResponse.ok(json);
    }
}
