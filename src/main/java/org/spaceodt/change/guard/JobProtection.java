package org.spaceodt.change.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.spaceodt.action.apply.Guard;
import org.spaceodt.job.NewJob;
import org.spaceodt.job.Sha256;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.job.store.DocumentRepository;
import org.spaceodt.job.store.Jobs;

/**
 * What is kept with a job of what must not be touched: the list as it was when the job was made. So it holds in whichever process the job runs. Thread-safe.
 */
public final class JobProtection implements Guard.OfJob {
    /** In what is kept of a job. */
    private static final String LIST = "protected";

    private final Protection ours;
    private final Jobs jobs;
    private final String account;
    private final ObjectMapper json;
    private final Map<String, List<ProtectedEntry>> lists = new ConcurrentHashMap<>();

    public JobProtection(Protection ours, Jobs jobs, String account, ObjectMapper json) {
        this.ours = ours;
        this.jobs = jobs;
        this.account = account;
        this.json = json;
    }

    /** Adds to what is kept of a job that is to be made here. */
    public void keepIn(ObjectNode attributes) {
        ours.content().ifPresent(content -> attributes.put(LIST, kept(content).id()));
    }

    /** The same list is kept once. */
    private StoredDocument kept(byte[] content) {
        DocumentRepository documents = jobs.documents();
        Sha256 digest = new Sha256();
        digest.add(content, content.length);
        String hex = digest.hex();
        return documents
                .newest(account, ProtectedFile.NAME)
                .filter(newest -> newest.digest().equals(hex))
                .orElseGet(() -> {
                    try {
                        return documents.put(
                                account, ProtectedFile.NAME, "text/csv", new ByteArrayInputStream(content));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Override
    public Guard of(String jobId) {
        return (change, webex) -> {
            NewJob job = jobs.made(jobId).orElseThrow();
            if (job.origin().includesProtected()) {
                return List.of();
            }
            try {
                String list = read(job.attributes()).path(LIST).asText();
                return ours.rules(list.isEmpty() ? List.of() : lists.computeIfAbsent(list, this::list))
                        .reasons(change, webex);
            } catch (FaultyProtection e) {
                return e.reasons();
            }
        };
    }

    private JsonNode read(String attributes) {
        try {
            return json.readTree(attributes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is kept of a job is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** One that was removed because newer ones are there: the newest holds. */
    private List<ProtectedEntry> list(String id) {
        DocumentRepository documents = jobs.documents();
        Optional<StoredDocument> kept = documents.find(id).or(() -> documents.newest(account, ProtectedFile.NAME));
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try {
            documents.copy(kept.orElseThrow(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ProtectedFile.entries(content.toByteArray(), ProtectedFile.NAME, ours.country());
    }
}
