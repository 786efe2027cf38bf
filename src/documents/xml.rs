//! XML within limits: no document type, no entities but the five of XML, bounded depth.
