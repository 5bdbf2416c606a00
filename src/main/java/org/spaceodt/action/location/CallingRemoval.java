package org.spaceodt.action.location;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.action.Change;
import org.spaceodt.action.NotPossible;
import org.spaceodt.action.Target;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.WebexException;
import org.spaceodt.webex.cause.Cause;
import org.spaceodt.webex.resource.Polling;
import org.spaceodt.webex.resource.Written;
import org.spaceodt.webex.resource.location.DeletionCheck;
import org.spaceodt.webex.resource.location.DisableCallingJobs;

/** Takes Webex Calling from a location: Webex checks that it is empty, and a job of Webex does it. */
record CallingRemoval(WebexClient webex, Polling watch) {
    private static final int CONFLICT = 409;

    /** What is not told by the name of who is there. */
    private static final Map<String, String> OTHERS = Map.of(
            "lastLocation", "location.last_with_calling",
            "trunksInUseCount", "location.has_trunks",
            "trunksCount", "location.has_trunks",
            "numbersOrderPending", "location.order_pending");

    /** Whether an undo takes calling from a location: everything that the location has of it goes along. */
    static boolean isIn(Change.Effective undo) {
        return undo.before().has(Sites.CALLING) && !undo.after().has(Sites.CALLING);
    }

    /** Why it cannot be taken as things are, with who is there; empty when it can. */
    List<Text> hindrances(Target location) {
        Optional<DeletionCheck> check =
                new DisableCallingJobs(webex).check(location.id()).filter(DeletionCheck::hinders);
        if (check.isEmpty()) {
            return List.of();
        }
        SiteContents contents = new SiteContents(webex);
        List<Text> found = new ArrayList<>(contents.inhabitants(location));
        found.addAll(contents.features(location));
        check.get().inTheWay().stream()
                .flatMap(name -> Optional.ofNullable(OTHERS.get(name)).stream())
                .distinct()
                .forEach(key -> found.add(Sites.text(key, location.name())));
        return found.isEmpty()
                ? List.of(Sites.text(
                        "location.calling_kept",
                        location.name(),
                        String.join(", ", check.get().inTheWay())))
                : found;
    }

    /**
     * Waits until it is taken. A job that is at work there already, started before a crash or by somebody else, is waited for.
     *
     * @throws NotPossible when something is in the way, or the job failed, with Webex's codes
     */
    Written take(Target location) {
        List<Text> hindrances = hindrances(location);
        if (!hindrances.isEmpty()) {
            throw new NotPossible(hindrances);
        }
        DisableCallingJobs jobs = new DisableCallingJobs(webex);
        Written started = watch.<Optional<Written>>until(Optional::isPresent, () -> unlessBusy(jobs, location))
                .orElseThrow(() -> new NotPossible(Sites.text("location.calling_busy", location.name())));
        DisableCallingJobs.State end = jobs.watch(started.id(), watch)
                .filter(DisableCallingJobs.State::ended)
                .orElseThrow(() ->
                        new NotPossible(Sites.text("location.calling_job_running", location.name(), started.id())));
        if (!end.disabled()) {
            throw new NotPossible(failed(jobs, end, location));
        }
        return started;
    }

    /** Empty while another job is in the way. */
    private static Optional<Written> unlessBusy(DisableCallingJobs jobs, Target location) {
        try {
            return Optional.of(jobs.start(location.id(), location.name()));
        } catch (WebexException.Rejected e) {
            if (e.failure().httpStatus().orElse(0) == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What Webex says, with its codes; then what that means, and what to do about it, as far as it is known. */
    private static List<Text> failed(DisableCallingJobs jobs, DisableCallingJobs.State end, Target location) {
        List<DisableCallingJobs.Issue> issues = jobs.errors(end.jobId());
        String said = issues.isEmpty()
                ? end.status()
                : issues.stream().map(DisableCallingJobs.Issue::inWords).collect(Collectors.joining("; "));
        List<Text> reasons = new ArrayList<>(List.of(Sites.text("location.calling_kept", location.name(), said)));
        issues.stream()
                .flatMap(issue -> jobs.cause(issue).map(Cause::id).stream())
                .distinct()
                .flatMap(id -> Stream.of(id + ".summary", id + ".next"))
                .forEach(key -> reasons.add(Text.of(Cause.BUNDLE, key)));
        return reasons;
    }
}
