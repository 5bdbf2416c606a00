/** {@code .env} files: where they are looked for, whose are believed, and what stands in them. */
package org.spaceodt.app.env;
