package org.spaceodt.sandbox.tenant.workspaces;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import org.spaceodt.sandbox.tenant.numbers.MoreNumbers;
import org.spaceodt.sandbox.tenant.people.Product;

/** The workspaces that a tenant begins with. They never change; what is written is kept over them, see {@link WorkspaceRepository}. */
public interface WorkspaceSource {
    int size();

    OptionalInt find(String id);

    String id(int workspace);

    String name(int workspace);

    String type(int workspace);

    int capacity(int workspace);

    int site(int workspace);

    /** The calling licence; empty when the workspace has no Webex Calling. */
    Optional<Product> license(int workspace);

    /** The further numbers, as {@link MoreNumbers} keeps them; empty when there are none. */
    Optional<JsonNode> more(int workspace);

    /** The extension, or "". */
    String extension(int workspace);

    /** The phone number, E.164, or null. */
    String number(int workspace);

    String created(int workspace);
}
