package org.spaceodt.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.spaceodt.change.guard.FaultyProtection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.job.StoreUnavailable;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.PlanRepository;
import org.spaceodt.webex.WebexException;

/** Answers what went wrong as problem details. */
@Singleton
class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final int REDIRECT = 300;
    private static final int ERROR = 400;

    private final ObjectMapper json;
    private final Instance<ProblemPage> pages;
    private final RoutingContext exchange;

    ProblemAnswers(ObjectMapper json, Instance<ProblemPage> pages, RoutingContext exchange) {
        this.json = json;
        this.pages = pages;
        this.exchange = exchange;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal, HttpHeaders headers, UriInfo uri) {
        Problem problem = Problem.of(
                refusal, uri.getRequestUri().getPath(), Languages.of(headers.getHeaderString("Accept-Language")));
        try {
            Response.ResponseBuilder answer = Response.status(problem.status());
            if (ProblemPage.isWanted(exchange)) {
                answer.type(ProblemPage.HTML).entity(pages.get().of(problem, exchange));
            } else {
                answer.type(Problem.MEDIA_TYPE).entity(json.writeValueAsString(problem));
            }
            refusal.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
            return answer.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @ServerExceptionMapper
    public Response wrongState(Jobs.WrongState e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.of(ProblemKind.WRONG_STATE, Codes.of(e.state()), Codes.of(e.move())), headers, uri);
    }

    @ServerExceptionMapper
    public Response stillAtWork(Jobs.StillAtWork e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.of(ProblemKind.AT_WORK), headers, uri);
    }

    @ServerExceptionMapper
    public Response unfinishedTwin(Jobs.UnfinishedTwin e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.of(ProblemKind.UNFINISHED_TWIN, e.jobId().orElse("?")), headers, uri);
    }

    @ServerExceptionMapper
    public Response protectedList(FaultyProtection e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.protectedList(e), headers, uri);
    }

    @ServerExceptionMapper
    public Response secondPerson(SecondPerson.Refused e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.secondPerson(e, Languages.of(headers.getHeaderString("Accept-Language"))), headers, uri);
    }

    @ServerExceptionMapper
    public Response planAltered(PlanRepository.Altered e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.of(ProblemKind.PLAN_ALTERED, e.planId()), headers, uri);
    }

    @ServerExceptionMapper
    public Response storeAway(StoreUnavailable e, HttpHeaders headers, UriInfo uri) {
        LOG.warn("The store of the jobs cannot be used: " + e.getMessage());
        return refused(Refusal.of(ProblemKind.STORE), headers, uri);
    }

    @ServerExceptionMapper
    public Response webexRefused(WebexException e, HttpHeaders headers, UriInfo uri) {
        Locale language = Languages.of(headers.getHeaderString("Accept-Language"));
        String trackingId = e.failure().trackingId().isEmpty()
                ? ""
                : " (TrackingID " + e.failure().trackingId() + ")";
        return refused(
                Refusal.of(
                        ProblemKind.WEBEX,
                        e.failure().message() + trackingId,
                        e.failure().explained(language)),
                headers,
                uri);
    }

    @ServerExceptionMapper
    public Response serverRefused(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e instanceof NotFoundException && e.getCause() instanceof IllegalArgumentException) {
            // A parameter that is no number.
            return refused(Refusal.of(ProblemKind.BAD_REQUEST), headers, uri);
        }
        int status = e.getResponse().getStatus();
        return status >= REDIRECT && status < ERROR
                ? e.getResponse()
                : refused(Refusal.of(ProblemKind.ofStatus(status)), headers, uri);
    }

    /** The server itself could not read what came: a form that is broken or cut off. Our own files fail unchecked. */
    @ServerExceptionMapper
    public Response unreadable(IOException e, HttpHeaders headers, UriInfo uri) {
        return refused(Refusal.of(ProblemKind.BAD_REQUEST), headers, uri);
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException e, HttpHeaders headers, UriInfo uri) {
        if (ParserFailure.is(e)) {
            return refused(Refusal.of(ProblemKind.BAD_REQUEST), headers, uri);
        }
        LOG.error("A fault of the program", e);
        return refused(Refusal.of(ProblemKind.FAULT), headers, uri);
    }
}
