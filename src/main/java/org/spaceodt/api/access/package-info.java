/** Who gets in over HTTP: by a session, a key, or because nobody is asked on this machine. */
package org.spaceodt.api.access;
