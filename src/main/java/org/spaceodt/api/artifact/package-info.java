/** Single modules of the inventory over HTTP, with the paths and keys that operators' scripts know. */
package org.spaceodt.api.artifact;
