package org.spaceodt.web.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.ProblemPage;

/** What went wrong, as a page: what happened, that nothing was changed, what to do. */
@Singleton
class ErrorPage implements ProblemPage {
    private final Frames frames;

    ErrorPage(Frames frames) {
        this.frames = frames;
    }

    @Override
    public String of(Problem problem, RoutingContext exchange) {
        Frame frame = frames.of(exchange);
        return Rendering.text(PageTemplates.error(frame, FaultsView.of(problem, frame.locale())), frame);
    }
}
