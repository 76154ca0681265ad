import Hummingbird

/// One header of a request or an answer, in Hummingbird's own type.
typealias HTTPField = HTTPFields.Element
