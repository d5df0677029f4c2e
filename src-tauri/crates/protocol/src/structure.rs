//! The logical tree of a tagged document: which marks on which pages make up which heading, row or cell.

/// A node's position in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NodeId(pub(crate) usize);

/// Standard structure types (ISO 32000-1, 14.8.4) that the paper uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Title,
    Section,
    Part,
    Paragraph,
    Table,
    Row,
    ColumnHead,
    RowHead,
    Cell,
    Figure,
    Form,
}

impl Role {
    /// The type's name in the file.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "H1",
            Self::Section => "H2",
            Self::Part => "H3",
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
            Self::Figure => "Figure",
            Self::Form => "Form",
        }
    }
}

/// What a node consists of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kid {
    /// Another node.
    Node(NodeId),
    /// A marked piece of a page's content.
    Mark { page: usize, mark: i64 },
    /// An annotation: the signature field at this position of the document's list.
    Field { page: usize, field: usize },
}

/// One element.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    pub(crate) kids: Vec<Kid>,
    pub(crate) figure: Option<Figure>,
}

/// What a figure says about itself.
#[derive(Debug)]
pub(crate) struct Figure {
    /// Words in its place.
    pub(crate) alternative: String,
    /// Its frame in points from the lower left corner of the page: left, bottom, right, top.
    pub(crate) frame: [f32; 4],
}

/// The whole tree; its root is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// The document's own node.
    pub(crate) const ROOT: NodeId = NodeId(0);

    /// A tree of nothing but its root.
    pub(crate) fn new() -> Self {
        Self { nodes: vec![Node { role: Role::Document, parent: None, kids: Vec::new(), figure: None }] }
    }

    /// Adds an element as the last one of `parent`.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        self.nodes.push(Node { role, parent: Some(parent), kids: Vec::new(), figure: None });
        self.attach(parent, Kid::Node(id));
        id
    }

    /// Says that `kid` belongs to `node`.
    pub(crate) fn attach(&mut self, node: NodeId, kid: Kid) {
        self.nodes[node.0].kids.push(kid);
    }

    /// Describes a figure.
    pub(crate) fn describe(&mut self, node: NodeId, figure: Figure) {
        self.nodes[node.0].figure = Some(figure);
    }

    /// What `node` is.
    pub(crate) fn role(&self, node: NodeId) -> Role {
        self.nodes[node.0].role
    }

    /// All elements, parents before their kids.
    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }
}
