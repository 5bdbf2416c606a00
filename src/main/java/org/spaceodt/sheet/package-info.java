/**
 * Tables in and out: CSV and JSON. {@link org.spaceodt.sheet.Table} reads what people have, looks at all of it, and says what is
 * wrong as {@link org.spaceodt.diagnostic.Diagnostic}s; a {@link org.spaceodt.sheet.TableShape} says what columns it may have. It
 * knows nothing of Webex.
 */
package org.spaceodt.sheet;
