package org.spaceodt.job.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.spaceodt.job.Sha256;
import org.spaceodt.job.StoredDocument;
import org.spaceodt.job.store.sql.Sql;

/**
 * The documents in the store, in chunks, so that memory does not grow with them. Every method may throw
 * {@link org.spaceodt.job.StoreUnavailable}.
 */
public final class DocumentRepository {
    private static final int CHUNK = 256 * 1024;
    private static final String NEWEST = "select * from document where digest is not null and ";

    private final JobStore store;

    DocumentRepository(JobStore store) {
        this.store = store;
    }

    /**
     * Keeps a document; it is found once all of it is there.
     *
     * @throws IOException when the content could not be read: nothing is kept
     */
    public StoredDocument put(String account, String name, String mediaType, InputStream content) throws IOException {
        String id = UUID.randomUUID().toString();
        store.change(connection -> Sql.update(
                connection,
                "insert into document (id, account, name, media_type, created_at) values (?, ?, ?, ?, ?)",
                id,
                account,
                name,
                mediaType,
                store.now()));
        boolean whole = false;
        try {
            String digest = chunks(id, content);
            store.change(
                    connection -> Sql.update(connection, "update document set digest = ? where id = ?", digest, id));
            whole = true;
        } finally {
            if (!whole) {
                remove(id);
            }
        }
        return find(id).orElseThrow();
    }

    private String chunks(String id, InputStream content) throws IOException {
        Sha256 digest = new Sha256();
        byte[] buffer = new byte[CHUNK];
        int position = 0;
        for (int read; (read = content.readNBytes(buffer, 0, CHUNK)) > 0; ) {
            digest.add(buffer, read);
            byte[] chunk = Arrays.copyOf(buffer, read);
            int at = position++;
            store.change(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into document_chunk (document_id, position, content) values (?, ?, ?)")) {
                    insert.setString(1, id);
                    insert.setInt(2, at);
                    insert.setBytes(3, chunk);
                    return insert.executeUpdate();
                }
            });
        }
        return digest.hex();
    }

    public Optional<StoredDocument> find(String id) {
        return store.read(connection -> Sql.first(connection, NEWEST + "id = ?", DocumentRepository::document, id));
    }

    /**
     * The same of an account; else those of it whose ids begin so: one of them is meant when it is the only one.
     *
     * @param id the whole id, or any part of its beginning
     */
    public List<StoredDocument> named(String account, String id) {
        List<StoredDocument> exactly = find(id).filter(found -> found.account().equals(account)).stream()
                .toList();
        return !exactly.isEmpty() || id.isEmpty()
                ? exactly
                : store.read(connection -> Sql.query(
                        connection,
                        NEWEST + "account = ? and substr(id, 1, ?) = ?",
                        DocumentRepository::document,
                        account,
                        id.length(),
                        id));
    }

    /** The one that was put last under that name. */
    public Optional<StoredDocument> newest(String account, String name) {
        return store.read(connection -> Sql.first(
                connection,
                NEWEST + "account = ? and name = ? order by created_at desc, id desc limit 1",
                DocumentRepository::document,
                account,
                name));
    }

    /** @throws IOException when it could not be written there, or is not what its digest says */
    public void copy(StoredDocument document, OutputStream to) throws IOException {
        Sha256 digest = new Sha256();
        for (int position = 0; ; position++) {
            int at = position;
            Optional<byte[]> chunk = store.read(connection -> Sql.first(
                    connection,
                    "select content from document_chunk where document_id = ? and position = ?",
                    line -> line.getBytes(1),
                    document.id(),
                    at));
            if (chunk.isEmpty()) {
                break;
            }
            digest.add(chunk.get(), chunk.get().length);
            to.write(chunk.get());
        }
        if (!digest.hex().equals(document.digest())) {
            throw new IOException("document " + document.id() + " is not what was put");
        }
    }

    private void remove(String id) {
        store.change(connection -> {
            Sql.update(connection, "delete from document_chunk where document_id = ?", id);
            return Sql.update(connection, "delete from document where id = ?", id);
        });
    }

    private static StoredDocument document(ResultSet line) throws SQLException {
        return new StoredDocument(
                line.getString("id"),
                line.getString("account"),
                line.getString("name"),
                line.getString("media_type"),
                line.getString("digest"),
                Instant.ofEpochMilli(line.getLong("created_at")));
    }
}
