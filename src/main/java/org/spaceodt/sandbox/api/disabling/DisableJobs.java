package org.spaceodt.sandbox.api.disabling;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.spaceodt.sandbox.api.call.ApiRequest;
import org.spaceodt.sandbox.api.call.WriteSubject;
import org.spaceodt.sandbox.api.locations.LocationsApi;
import org.spaceodt.sandbox.api.locations.Occupants;
import org.spaceodt.sandbox.state.Layer;
import org.spaceodt.sandbox.state.WriteJournal;
import org.spaceodt.sandbox.tenant.Tenant;
import org.spaceodt.sandbox.tenant.id.ResourceKind;
import org.spaceodt.sandbox.tenant.numbers.PhoneNumber;

/**
 * The jobs that disable Webex Calling in a location: STARTING for a while, STARTED for as long, and then it is disabled if nothing
 * hinders. One that is paused stands still. There is no timer: who asks next finds what has become due done.
 */
public final class DisableJobs {
    static final String OPERATION = "POST /telephony/config/jobs/locations/deleteCallingLocation";
    private static final String GONE = "BATCH-1012014";
    private static final String FAILED = "BATCH-1012004";

    /** Beyond the jobs that move people, whose ids are of the same kind. */
    private static final int FIRST_ID = 10_000_000;

    private final Tenant tenant;
    private final WriteJournal log;
    private final Layer<Integer> jobs;
    private final SortedSet<Integer> open = new ConcurrentSkipListSet<>();

    public DisableJobs(Tenant tenant, WriteJournal log) {
        this.tenant = tenant;
        this.log = log;
        this.jobs = tenant.changes().indexed("DISABLE_JOB");
        jobs.watch(new Layer.Watcher<>() {
            @Override
            public void entered(Integer job) {
                if (jobs.fields(job).filter(fields -> !fields.has("ended")).isPresent()) {
                    open.add(job);
                } else {
                    open.remove(job);
                }
            }
        });
    }

    /** How far a job is. */
    enum Status {
        STARTING,
        STARTED,
        PAUSED,
        COMPLETED,
        FAILED
    }

    /** One more than the latest job. */
    int size() {
        return jobs.end(0);
    }

    OptionalInt find(String id) {
        OptionalInt job = tenant.ids().index(ResourceKind.JOB_ID, id);
        int index = job.orElse(0) - FIRST_ID;
        return index >= 0 && jobs.fields(index).isPresent() ? OptionalInt.of(index) : OptionalInt.empty();
    }

    String id(int job) {
        return tenant.ids().of(ResourceKind.JOB_ID, FIRST_ID + job);
    }

    /** What is kept of a job: created, since, who, trackingId, site, name, force, paused; when it has ended: ended, errors, features. */
    ObjectNode job(int job) {
        return jobs.fields(job).orElseThrow();
    }

    Status status(int index) {
        ObjectNode job = job(index);
        if (job.has("ended")) {
            return job.path("errors").isEmpty() ? Status.COMPLETED : Status.FAILED;
        }
        if (job.has("paused")) {
            return Status.PAUSED;
        }
        boolean started = tenant.times()
                .passed(job.path("since").asLong(), tenant.times().lags().jobStep());
        return started ? Status.STARTED : Status.STARTING;
    }

    /** Whether one is at work in the location, or paused. */
    boolean isAt(int site) {
        return open.stream().anyMatch(job -> job(job).path("site").asInt() == site);
    }

    int start(int site, boolean force, ApiRequest request) {
        long now = tenant.times().now();
        int index = size();
        jobs.put(
                index,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("created", now)
                        .put("since", now)
                        .put("who", request.caller())
                        .put("trackingId", request.trackingId())
                        .put("site", site)
                        .put("name", tenant.sites().name(site))
                        .put("force", force));
        return index;
    }

    void pause(int index) {
        ObjectNode job = job(index).deepCopy();
        jobs.put(index, job.put("paused", tenant.times().now()));
    }

    void resume(int index) {
        ObjectNode job = job(index).deepCopy();
        long stood = tenant.times().now() - job.path("paused").asLong();
        job.remove("paused");
        jobs.put(index, job.put("since", job.path("since").asLong() + stood));
    }

    /** Ends what should have ended by now. */
    public void catchUp() {
        if (open.stream().anyMatch(this::isDue)) {
            tenant.turns().write(() -> {
                open.stream().filter(this::isDue).toList().forEach(this::end);
                return null;
            });
        }
    }

    private boolean isDue(int index) {
        return jobs.fields(index)
                .filter(job -> !job.has("paused") && tenant.times().now() >= due(job))
                .isPresent();
    }

    private long due(ObjectNode job) {
        return job.path("since").asLong() + 2 * tenant.times().lags().jobStep().toMillis();
    }

    private void end(int index) {
        ObjectNode job = job(index).deepCopy();
        job.put("ended", due(job));
        ArrayNode errors = job.putArray("errors");
        int site = job.path("site").asInt();
        if (!tenant.sites().calls(site)) {
            error(errors, 404, new Occupants.Hindrance(GONE, "Location not found."));
        } else {
            Occupants there = Occupants.of(tenant, site);
            List<Occupants.Hindrance> hindrances =
                    there.hindrances(job.path("force").asBoolean());
            if (hindrances.isEmpty()) {
                disable(site, job);
                job.put("features", there.features());
            } else {
                error(errors, 500, new Occupants.Hindrance(FAILED, "Safe delete checks failed."));
                hindrances.forEach(hindrance -> error(errors, 400, hindrance));
            }
        }
        jobs.put(index, job);
    }

    private static void error(ArrayNode errors, int key, Occupants.Hindrance hindrance) {
        errors.addObject().put("key", key).put("code", hindrance.code()).put("text", hindrance.text());
    }

    private void disable(int site, ObjectNode job) {
        WriteSubject subject = WriteSubject.of(
                ResourceKind.LOCATION.name(), tenant.sites().id(site), () -> LocationsApi.answer(tenant, site));
        tenant.phoneNumbers().in(site).map(PhoneNumber::text).toList().forEach(tenant.phoneNumbers()::remove);
        tenant.forgetSettings(ResourceKind.LOCATION, site);
        tenant.sites().disable(site);
        log.add(subject.record(
                job.path("who").asText(), tenant.times().clock().instant(), OPERATION, 200, "", subject.now()));
    }
}
