using System.Text;
using System.Xml;
using Ingest.Export.Tables;

namespace Ingest.App.Api.OData;

/// <summary>What the feed's tables are made of (CSDL 4.0), from the catalogue.</summary>
internal static class ODataMetadata
{
    private const string Edmx = "http://docs.oasis-open.org/odata/ns/edmx";
    private const string Edm = "http://docs.oasis-open.org/odata/ns/edm";
    private const string Namespace = "Ingest";

    public static string Text()
    {
        var text = new Utf8StringWriter();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("edmx", "Edmx", Edmx);
            xml.WriteAttributeString("Version", "4.0");
            xml.WriteStartElement("edmx", "DataServices", Edmx);
            xml.WriteStartElement("Schema", Edm);
            xml.WriteAttributeString("Namespace", Namespace);
            foreach (RecordTable table in TableCatalog.All)
            {
                WriteType(xml, table);
            }

            xml.WriteStartElement("EntityContainer", Edm);
            xml.WriteAttributeString("Name", "Container");
            foreach (RecordTable table in TableCatalog.All)
            {
                xml.WriteStartElement("EntitySet", Edm);
                xml.WriteAttributeString("Name", table.Name);
                xml.WriteAttributeString("EntityType", $"{Namespace}.{table.Name}Row");
                WriteTracking(xml);
                xml.WriteEndElement();
            }
        }

        return text.ToString();
    }

    private static void WriteType(XmlWriter xml, RecordTable table)
    {
        xml.WriteStartElement("EntityType", Edm);
        xml.WriteAttributeString("Name", table.Name + "Row");
        xml.WriteStartElement("Key", Edm);
        xml.WriteStartElement("PropertyRef", Edm);
        xml.WriteAttributeString("Name", table.Columns[0].Name);
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (Column column in table.Columns)
        {
            xml.WriteStartElement("Property", Edm);
            xml.WriteAttributeString("Name", column.Name);
            xml.WriteAttributeString("Type", TypeOf(column));
            xml.WriteAttributeString("Nullable", column.IsRequired ? "false" : "true");
            xml.WriteStartElement("Annotation", Edm);
            xml.WriteAttributeString("Term", "Org.OData.Core.V1.Description");
            xml.WriteAttributeString("String", column.Meaning);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Says that the set's changes can be had by delta links.</summary>
    private static void WriteTracking(XmlWriter xml)
    {
        xml.WriteStartElement("Annotation", Edm);
        xml.WriteAttributeString("Term", "Org.OData.Capabilities.V1.ChangeTracking");
        xml.WriteStartElement("Record", Edm);
        xml.WriteStartElement("PropertyValue", Edm);
        xml.WriteAttributeString("Property", "Supported");
        xml.WriteAttributeString("Bool", "true");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string TypeOf(Column column) => column.Type switch
    {
        ColumnType.WholeNumber => "Edm.Int64",
        ColumnType.Number => "Edm.Double",
        _ when ApiTables.IsDate(column) => "Edm.Date",
        _ when ApiTables.IsTime(column) => "Edm.DateTimeOffset",
        _ => "Edm.String",
    };

    private sealed class Utf8StringWriter : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
