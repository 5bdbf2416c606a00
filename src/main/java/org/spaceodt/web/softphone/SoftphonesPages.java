package org.spaceodt.web.softphone;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.spaceodt.api.problem.Problem;
import org.spaceodt.api.problem.Refusal;
import org.spaceodt.api.server.Backend;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.softphone.SoftphoneRecipe;
import org.spaceodt.web.page.FaultsView;
import org.spaceodt.web.page.Frame;
import org.spaceodt.web.page.Frames;
import org.spaceodt.web.page.Rendering;
import org.spaceodt.web.table.TableUploads;

/** Where runs of softphones begin: a table is uploaded, with a policy or without. */
@Path("/softphones")
public class SoftphonesPages {
    private static final int UNUSABLE = 422;

    private final Backend backend;
    private final Frames frames;
    private final RoutingContext exchange;
    private final SoftphoneLists lists;
    private final TableUploads uploads;

    SoftphonesPages(
            Backend backend, Frames frames, RoutingContext exchange, SoftphoneLists lists, TableUploads uploads) {
        this.backend = backend;
        this.frames = frames;
        this.exchange = exchange;
        this.lists = lists;
        this.uploads = uploads;
    }

    @GET
    @Operation(hidden = true)
    public Response begin() throws IOException {
        return page(200, null, frames.of(exchange));
    }

    private Response page(int status, FaultsView faults, Frame frame) throws IOException {
        JobContext place = backend.place().in(frame.locale());
        SoftphoneRecipe recipe = SoftphoneRecipe.of(place);
        List<SoftphoneBeginView.Column> columns = recipe.shape().columns().stream()
                .map(column -> new SoftphoneBeginView.Column(column.name(), column.required()))
                .toList();
        SoftphoneBeginView view = new SoftphoneBeginView(
                faults, Files.isRegularFile(SoftphoneRecipe.policy(place)), columns, lists.newest(frame.locale()));
        return Rendering.answer(status, SoftphonePageTemplates.begin(frame, view), frame);
    }

    @POST
    @Path("/tables")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response upload(@RestForm("file") FileUpload file, @RestForm("policy") FileUpload policy)
            throws IOException {
        Frame frame = frames.of(exchange);
        try {
            String table = uploads.keep(file).id();
            boolean sent = policy != null && policy.size() > 0;
            return to("/softphones/tables/" + table
                    + (sent ? "_" + uploads.keep(policy).id() : ""));
        } catch (Refusal e) {
            return page(UNUSABLE, FaultsView.of(Problem.of(e, "/softphones", frame.locale()), frame.locale()), frame);
        }
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
